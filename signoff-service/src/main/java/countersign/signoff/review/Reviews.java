package countersign.signoff.review;

import countersign.platform.calls.Remote;
import countersign.platform.identity.Caller;
import feign.FeignException.FeignClientException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What review-service says of a review to the caller. */
@Component
public class Reviews {

    private final ReviewsAsCaller asCaller;

    Reviews(ReviewsAsCaller asCaller) {
        this.asCaller = asCaller;
    }

    /** True when review-service shows the review to the caller. */
    public boolean seenBy(Caller caller, ReviewId review) {
        if (!caller.isPerson()) {
            return false;
        }
        try {
            Remote.call(() -> asCaller.overview(review.value()));
            return true;
        } catch (FeignClientException refused) {
            return false;
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
