package countersign.signoff.task;

import countersign.platform.identity.OdsCode;
import countersign.signoff.evidence.Sha256;
import countersign.signoff.review.ReviewId;
import countersign.signoff.review.Revision;

/** What is decided on: one frozen revision, named by its bytes. */
public record Matter(ReviewId review, String title, OdsCode icb, int revision, Sha256 content, Sha256 document) {

    public Revision asRevision() {
        return new Revision(review, revision);
    }
}
