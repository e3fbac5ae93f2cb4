package countersign.review.nhsereturn.reading;

import countersign.platform.canonical.Sha256;
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
import org.bson.types.Binary;
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

    /** Refused as not there for a return from before those with content of their own had a document. */
    Outcome<ResponseEntity<byte[]>> document(ReturnFile file) {
        return keptDocument(file).map(checked::html).orElseGet(() -> Outcome.refused(Returns.ABSENT));
    }

    /** With the hash that the return names: the revision's own must be the same. */
    public KeptBytes kept(ReturnFile file) {
        return kept(
                file,
                "content",
                file.content()
                        .orElseGet(() -> frozen(file).orElseThrow().freezing().content()),
                file.contentSha256());
    }

    private static KeptBytes kept(ReturnFile file, String part, Binary bytes, Sha256 recorded) {
        return new KeptBytes(
                "the %s of the %s".formatted(part, file.kind().label().toLowerCase(Locale.ROOT)),
                file.id().value(),
                file.icb(),
                bytes,
                recorded);
    }

    /** That of its revision, or its own; empty for a return from before those with content of their own had one. */
    public Optional<KeptBytes> keptDocument(ReturnFile file) {
        return frozen(file).map(Frozen::document).or(() -> Optional.ofNullable(file.document())
                .map(own -> kept(file, "document", own.bytes(), own.sha256())));
    }

    private Optional<Frozen> frozen(ReturnFile file) {
        return file.revision()
                .map(number ->
                        revisions.frozen(new RevisionRef(file.review(), number)).orElseThrow());
    }
}
