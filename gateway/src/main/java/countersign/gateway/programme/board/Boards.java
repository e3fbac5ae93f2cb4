package countersign.gateway.programme.board;

import countersign.gateway.call.Paged;
import countersign.gateway.call.Together;
import countersign.gateway.client.AllServices;
import countersign.gateway.client.actions.ActionsClient;
import countersign.gateway.client.review.ReviewClient;
import countersign.gateway.client.review.nhsereturn.ReturnClient;
import countersign.gateway.client.review.response.ResponseClient;
import countersign.gateway.client.signoff.SignoffClient;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks all services at once for what they know about a review. */
@Component
public class Boards {

    private final ReviewClient reviews;
    private final SignoffClient signoff;
    private final ResponseClient responses;
    private final ReturnClient returned;
    private final ActionsClient plans;
    private final AllServices work;
    private final Together together;

    Boards(
            ReviewClient reviews,
            ResponseClient responses,
            ReturnClient returned,
            SignoffClient signoff,
            ActionsClient plans,
            AllServices work,
            Together together) {
        this.reviews = reviews;
        this.responses = responses;
        this.returned = returned;
        this.signoff = signoff;
        this.plans = plans;
        this.work = work;
        this.together = together;
    }

    public Board of(String id) {
        try (var calls = together.calls()) {
            var review = calls.start(() -> reviews.review(id));
            var progress = calls.start(() -> reviews.progress(id));
            var assessments = calls.start(() -> responses.of(id).items().stream()
                    .filter(ResponseClient.Line::isSelfAssessment)
                    .toList());
            var returns = calls.start(() -> Paged.whole((cursor, limit) -> returned.returns(id, cursor, limit))
                    .items());
            var decided = calls.start(() -> signoff.progress(id));
            var plan = calls.start(() -> plans.progress(id));
            var open = calls.start(() -> work.openWork(id));
            var found = open.get().or(new AllServices.Found<>(List.of(), false, List.of()));
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
