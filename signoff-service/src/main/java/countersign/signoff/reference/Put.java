package countersign.signoff.reference;

import countersign.platform.http.EntityTag;
import countersign.platform.problem.Problem;
import org.springframework.http.ResponseEntity;

/** What came of putting something. */
public sealed interface Put {

    record Done(long version, boolean isNew) implements Put {}

    record Refused(Problem problem) implements Put {}

    /** 201 when it is new, 200 when it was there, with its version; or the refusal. */
    default ResponseEntity<?> answer(Object view) {
        return switch (this) {
            case Done done ->
                ResponseEntity.status(done.isNew() ? 201 : 200)
                        .eTag(new EntityTag(done.version()).header())
                        .body(view);
            case Refused refused -> refused.problem().response();
        };
    }
}
