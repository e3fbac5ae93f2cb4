package countersign.review.review.overview;

import countersign.review.review.ReviewId;
import java.util.Optional;

/** Tells which revision of a review was frozen last; implemented by the feature that freezes them. */
public interface LatestRevision {

    /** Nothing before the first revision is frozen. */
    Optional<Integer> of(ReviewId review);
}
