package countersign.review.review.overview;

import countersign.platform.identity.OdsCode;
import countersign.review.review.ReviewId;
import java.util.Map;

/** Tells how far the participants' assessments are; implemented by the feature that holds them. */
public interface ParticipantProgress {

    /** How many assessments of each organisation are in each state, by the state's word. */
    Map<OdsCode, Map<String, Integer>> of(ReviewId review);

    /**
     * Whether a closing day still decides anything: nothing is issued yet, or something is open, or is with its
     * provider's lead, who may return it.
     */
    boolean mayStillClose(ReviewId review);
}
