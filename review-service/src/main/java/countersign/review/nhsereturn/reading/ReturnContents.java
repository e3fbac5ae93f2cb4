package countersign.review.nhsereturn.reading;

import countersign.platform.outcome.Outcome;
import countersign.review.exact.CheckedBytes;
import countersign.review.exact.KeptBytes;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.revision.Revision.Frozen;
import countersign.review.revision.RevisionRef;
import countersign.review.revision.Revisions;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The exact bytes of a return: those of its revision, or its own. */
@Component
public class ReturnContents {

    private final Revisions revisions;
    private final CheckedBytes checked;

    ReturnContents(Revisions revisions, CheckedBytes checked) {
        this.revisions = revisions;
        this.checked = checked;
    }

    Outcome<ResponseEntity<byte[]>> content(ReturnFile file) {
        return checked.json(kept(file));
    }

    /** Refused as not there for a return with content of its own. */
    Outcome<ResponseEntity<byte[]>> document(ReturnFile file) {
        return keptDocument(file).map(checked::html).orElseGet(() -> Outcome.refused(Returns.ABSENT));
    }

    /** With the hash that the return names: the revision's own must be the same. */
    public KeptBytes kept(ReturnFile file) {
        return new KeptBytes(
                "the content of the " + file.kind().label().toLowerCase(Locale.ROOT),
                file.id().value(),
                file.icb(),
                file.content()
                        .orElseGet(() -> frozen(file).orElseThrow().freezing().content()),
                file.contentSha256());
    }

    /** The document of its revision; empty for a return with content of its own. */
    public Optional<KeptBytes> keptDocument(ReturnFile file) {
        return frozen(file).map(Frozen::document);
    }

    private Optional<Frozen> frozen(ReturnFile file) {
        return file.revision()
                .map(number ->
                        revisions.frozen(new RevisionRef(file.review(), number)).orElseThrow());
    }
}
