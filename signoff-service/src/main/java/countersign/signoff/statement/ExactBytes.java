package countersign.signoff.statement;

import countersign.signoff.evidence.Sha256;
import countersign.signoff.review.FrozenRevisions;
import countersign.signoff.sheet.SignOffSheet;
import org.springframework.stereotype.Component;

/** Fetches the bytes of a revision and hashes them here: what is signed is what review-service holds now. */
@Component
public class ExactBytes {

    /** The hashes of what review-service gave out. */
    public record Hashes(Sha256 content, Sha256 document) {

        public boolean areThoseOf(SignOffSheet sheet) {
            return content.equals(sheet.content()) && document.equals(sheet.document());
        }
    }

    private final FrozenRevisions revisions;

    ExactBytes(FrozenRevisions revisions) {
        this.revisions = revisions;
    }

    public Hashes of(SignOffSheet sheet) {
        return new Hashes(
                Sha256.of(revisions.content(sheet.asRevision())), Sha256.of(revisions.document(sheet.asRevision())));
    }
}
