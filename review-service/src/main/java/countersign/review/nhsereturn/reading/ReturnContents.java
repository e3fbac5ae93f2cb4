package countersign.review.nhsereturn.reading;

import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.revision.ExactBytes;
import countersign.review.revision.Freezing;
import countersign.review.revision.RevisionRef;
import countersign.review.revision.Revisions;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The exact bytes of a return: those of its revision, or its own. */
@Component
class ReturnContents {

    private final Revisions revisions;

    ReturnContents(Revisions revisions) {
        this.revisions = revisions;
    }

    ResponseEntity<byte[]> answer(ReturnFile file) {
        return ExactBytes.json(bytes(file), file.contentSha256());
    }

    /** The document of the return's revision; empty for a return with content of its own. */
    Optional<ResponseEntity<byte[]>> document(ReturnFile file) {
        return file.revision()
                .map(_ -> freezing(file))
                .map(freezing -> ExactBytes.html(freezing.document(), freezing.documentSha256()));
    }

    private Binary bytes(ReturnFile file) {
        return file.content().orElseGet(() -> freezing(file).content());
    }

    private Freezing freezing(ReturnFile file) {
        return revisions
                .frozen(new RevisionRef(file.review(), file.revision().orElseThrow()))
                .orElseThrow()
                .freezing();
    }
}
