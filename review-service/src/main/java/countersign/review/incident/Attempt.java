package countersign.review.incident;

import countersign.platform.identity.Caller;
import countersign.platform.identity.PersonId;
import java.time.Instant;

/** Who had a stopped process run again, and when. An operator need not belong to an organisation. */
public record Attempt(PersonId by, String name, Instant at) {

    static Attempt of(Caller caller, Instant at) {
        return new Attempt(caller.person(), caller.name(), at);
    }
}
