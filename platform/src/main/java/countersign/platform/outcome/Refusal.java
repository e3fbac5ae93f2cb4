package countersign.platform.outcome;

import java.util.List;
import java.util.Map;

/** A business refusal. Use cases check in one order: exists, permitted, state, rule. */
public sealed interface Refusal {

    /** It does not exist, or not for this caller. */
    record NotFound(String detail) implements Refusal {}

    /** The caller may know of it, but has no authority for this. */
    record NotPermitted(String slug, String detail) implements Refusal {}

    /** It is not in a state in which this can be done. */
    record WrongState(String slug, String detail) implements Refusal {}

    /** A rule is broken; {@code errors} name the fields, in the order of the request, and {@code members} say more. */
    record Invalid(String slug, String detail, List<FieldError> errors, Map<String, Object> members)
            implements Refusal {

        public Invalid(String slug, String detail, List<FieldError> errors) {
            this(slug, detail, errors, Map.of());
        }
    }

    /** Somebody else was there first; {@code members} carry what is there now, so that nothing typed is lost. */
    record Stale(long currentVersion, String detail, Map<String, Object> members) implements Refusal {}

    /** It would change what is there, and the request does not say which version was read. */
    record Unconditional() implements Refusal {}

    /** The idempotency key was used before with another payload. */
    record KeyReused() implements Refusal {}

    /** What the use case rests on cannot be had just now; {@code detail} says what; nothing was changed. */
    record Unavailable(String detail) implements Refusal {}

    /** So many wrote at once that this write did not get through; nothing was changed. */
    record Busy() implements Refusal {}
}
