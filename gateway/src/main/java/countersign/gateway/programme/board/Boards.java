package countersign.gateway.programme.board;

import countersign.gateway.call.Paged;
import countersign.gateway.call.Together;
import countersign.gateway.work.AllWork;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks all services at once for what they know about a review. */
@Component
public class Boards {

    private final ReviewClient reviews;
    private final SignoffClient signoff;
    private final PlanClient plans;
    private final AllWork work;
    private final Together together;

    Boards(ReviewClient reviews, SignoffClient signoff, PlanClient plans, AllWork work, Together together) {
        this.reviews = reviews;
        this.signoff = signoff;
        this.plans = plans;
        this.work = work;
        this.together = together;
    }

    public Board of(String id) {
        try (var calls = together.calls()) {
            var review = calls.start(() -> reviews.review(id));
            var progress = calls.start(() -> reviews.progress(id));
            var assessments = calls.start(() -> reviews.responses(id).items().stream()
                    .filter(AssessmentState::isSelfAssessment)
                    .toList());
            var returns = calls.start(() -> Paged.whole((cursor, limit) -> reviews.returns(id, cursor, limit))
                    .items());
            var decided = calls.start(() -> signoff.progress(id));
            var plan = calls.start(() -> plans.progress(id));
            var open = calls.start(() -> work.openIn(id));
            var found = open.get().or(new AllWork.Found(List.of(), List.of()));
            var away = Together.away(assessments.get(), returns.get(), decided.get(), plan.get());
            return new Board(
                    review.get().orThrow(),
                    progress.get()
                            .orThrow()
                            .without(
                                    assessments.get().away().isPresent(),
                                    returns.get().away().isPresent()),
                    decided.get().came(),
                    plan.get().came(),
                    assessments.get().or(List.of()),
                    returns.get().or(List.of()),
                    found,
                    Stream.concat(away.stream(), found.away().stream())
                            .distinct()
                            .toList());
        }
    }

    /** Sends the review on its way; the same key sends it once. */
    public void launch(String id, String key) {
        reviews.launch(id, key);
    }
}
