package countersign.review.review;

import countersign.platform.outcome.Refusal;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import java.util.Optional;

/** What only the owner of a review may do, through its review lead or programme office. */
public final class OwnerRule {

    private OwnerRule() {}

    /** Nothing if the caller may act for the owner; not found if the caller has no part in the review. */
    public static Optional<Refusal> refuses(Review review, Authority authority) {
        return refuses(review, authority, Post.REVIEW_LEAD, Post.PROGRAMME_OFFICE);
    }

    /** As the other, with the posts at the owner that may. */
    public static Optional<Refusal> refuses(Review review, Authority authority, Post... posts) {
        if (!review.isSeenBy(authority.caller())) {
            return Optional.of(Reviews.ABSENT);
        }
        if (!authority.isOf(review.icb()) || !authority.holdsAny(review.icb(), posts)) {
            return Optional.of(new Refusal.NotPermitted(
                    "not-the-owners-office",
                    "Only the review lead or the programme office of the ICB whose review it is can do this."));
        }
        return Optional.empty();
    }
}
