package countersign.review.revision;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.review.review.Review;
import countersign.review.review.terms.ReviewTerms;

/**
 * Who sees what was frozen: the owner, the providers in the review, the signatories' organisations, and our own
 * services. The region is not among them: it sees what was submitted to it, as a return.
 */
public final class RevisionSight {

    private RevisionSight() {}

    public static boolean sees(Review review, Caller caller) {
        return caller.isService()
                || caller.organisation()
                        .filter(organisation -> hasPart(review.terms(), organisation))
                        .isPresent();
    }

    private static boolean hasPart(ReviewTerms terms, OdsCode organisation) {
        return terms.icb().equals(organisation)
                || terms.participant(organisation).isPresent()
                || terms.signatorySlots().stream()
                        .anyMatch(slot -> slot.organisation().equals(organisation));
    }
}
