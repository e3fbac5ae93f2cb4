package countersign.platform.outcome;

import java.util.List;
import java.util.Map;

/** A business refusal. Use cases check in one order: exists, permitted, state, rule. */
public sealed interface Refusal {

    /** It does not exist, or not for this caller. */
    record NotFound(String detail) implements Refusal {}

    /** The caller may know of it, but has no authority for this. */
    record NotPermitted(String slug, String detail) implements Refusal {

        /** The usual one. */
        public NotPermitted(String detail) {
            this("forbidden", detail);
        }
    }

    /**
     * The caller has the authority, but not with this login (RFC 9470).
     *
     * @param title what to do, in few words
     * @param challenge what {@code WWW-Authenticate} says
     */
    record InsufficientUserAuthentication(String slug, String title, String detail, String challenge)
            implements Refusal {}

    /** It is not in a state in which this can be done; {@code members} say more. */
    record WrongState(String slug, String detail, Map<String, Object> members) implements Refusal {

        public WrongState(String slug, String detail) {
            this(slug, detail, Map.of());
        }
    }

    /** A rule is broken; {@code errors} name the fields, in the order of the request, and {@code members} say more. */
    record Invalid(String slug, String detail, List<FieldError> errors, Map<String, Object> members)
            implements Refusal {

        public Invalid(String slug, String detail, List<FieldError> errors) {
            this(slug, detail, errors, Map.of());
        }

        /** Of the request as a whole. */
        public Invalid(String slug, String detail) {
            this(slug, detail, List.of());
        }
    }

    /** Somebody else was there first; {@code members} carry what is there now, so that nothing typed is lost. */
    record Stale(long currentVersion, String detail, Map<String, Object> members) implements Refusal {

        /** The usual one: nothing else is known of what is there now. */
        public Stale(long currentVersion) {
            this(
                    currentVersion,
                    "This was changed after you read it. Read it again, then repeat your change.",
                    Map.of());
        }
    }

    /** It would change what is there, and the request does not say which version was read. */
    record Unconditional() implements Refusal {}

    /** The idempotency key was used before with another payload. */
    record KeyReused() implements Refusal {}

    /** What the use case rests on cannot be had just now; {@code detail} says what; nothing was changed. */
    record Unavailable(String detail) implements Refusal {}

    /** So many wrote at once that this write did not get through; nothing was changed. */
    record Busy() implements Refusal {}
}
