package countersign.signoff.review;

import countersign.platform.calls.Remote;
import countersign.platform.identity.Caller;
import feign.FeignException.FeignClientException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What review-service says of a review to the caller. */
@Component
public class Reviews {

    private final ReviewsAsCaller asCaller;

    Reviews(ReviewsAsCaller asCaller) {
        this.asCaller = asCaller;
    }

    /** What review-service shows of the review to the caller; nothing when the review is not for the caller's eyes. */
    public Optional<ReviewOverview> shownTo(Caller caller, ReviewId review) {
        if (!caller.isPerson()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Remote.call(() -> asCaller.overview(review.value())));
        } catch (FeignClientException refused) {
            return Optional.empty();
        }
    }

    /** The review's milestones as the caller may see them; none while they cannot be had. */
    public List<ReviewOverview.Milestone> milestones(ReviewId review) {
        try {
            return Remote.call(() -> asCaller.overview(review.value())).milestonesOrNone();
        } catch (RuntimeException unavailable) {
            return List.of();
        }
    }
}
