package countersign.review.review.terms;

import countersign.platform.identity.OdsCode;

/** A signature that a review needs: one office at one organisation. */
public record SignatorySlot(Office office, OdsCode organisation) {

    /** {@code <office>~<ods>}, as signoff-service names it. */
    public String id() {
        return office.word() + "~" + organisation.value();
    }
}
