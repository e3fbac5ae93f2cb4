package countersign.actions.authority;

import org.springframework.stereotype.Component;

/** Whether a review exists for the caller, by review-service's word. */
@Component
public class SeenReviews {

    private final CallersOwnReviews reviews;

    SeenReviews(CallersOwnReviews reviews) {
        this.reviews = reviews;
    }

    /** What review-service says. */
    public enum Answer {
        SEEN,
        UNSEEN,
        NO_ANSWER
    }

    /** Asks with the token of the request at hand. */
    public Answer ask(String reviewId) {
        return Asking.isThere(() -> reviews.review(reviewId));
    }
}
