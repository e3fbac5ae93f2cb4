package countersign.review.exact;

import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The only way by which stored bytes leave the service: hashed first, and refused unless they are as recorded. */
@Component
public class CheckedBytes {

    private final ChangedBytes changed;

    CheckedBytes(ChangedBytes changed) {
        this.changed = changed;
    }

    public Outcome<byte[]> of(KeptBytes kept) {
        if (kept.isAsRecorded()) {
            return Outcome.done(kept.bytes().getData());
        }
        changed.found(kept);
        return Outcome.refused(new Refusal.WrongState(
                "bytes-changed",
                "What is stored as %s is not what was recorded: its SHA-256 differs. It is not given out. The operators have been told."
                        .formatted(kept.what())));
    }

    public Outcome<ResponseEntity<byte[]>> json(KeptBytes kept) {
        return of(kept).map(bytes -> ExactBytes.json(bytes, kept.recorded()));
    }

    public Outcome<ResponseEntity<byte[]>> html(KeptBytes kept) {
        return of(kept).map(bytes -> ExactBytes.html(bytes, kept.recorded()));
    }
}
