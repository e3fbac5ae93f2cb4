package countersign.review.incident.intake;

import countersign.platform.identity.OdsCode;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.organisation.Organisations;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** To which review something belongs: ids of parts begin with the review's, and returns know theirs. */
@Component
class ReviewsOfSubjects {

    private static final String PART = "~";

    private final Reviews reviews;
    private final Returns returns;
    private final Organisations organisations;

    ReviewsOfSubjects(Reviews reviews, Returns returns, Organisations organisations) {
        this.reviews = reviews;
        this.returns = returns;
        this.organisations = organisations;
    }

    /** The id that was asked for, and its review. */
    record Belongs(String id, ReviewId reviewId, String title, OdsCode icb, String icbName) {}

    List<Belongs> of(List<String> ids) {
        return ids.stream().distinct().flatMap(id -> belongs(id).stream()).toList();
    }

    private Optional<Belongs> belongs(String id) {
        return review(id).flatMap(reviews::find).map(found -> {
            var review = found.body();
            return new Belongs(id, review.id(), review.title(), review.icb(), organisations.name(review.icb()));
        });
    }

    private Optional<ReviewId> review(String id) {
        var first = id.split(PART, 2)[0];
        if (ReviewId.isValid(first)) {
            return Optional.of(new ReviewId(first));
        }
        return ReturnId.isValid(first)
                ? returns.find(new ReturnId(first))
                        .map(found -> found.body().file().review())
                : Optional.empty();
    }
}
