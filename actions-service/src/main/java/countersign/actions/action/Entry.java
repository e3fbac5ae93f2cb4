package countersign.actions.action;

import countersign.platform.http.RememberedKey;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import java.time.Instant;

/**
 * Who recorded something on an action, when, and under which key, so that a repeated request meets what the first did.
 *
 * @param version version of the action that the entry made
 */
public record Entry(Instant at, PersonId person, String name, OdsCode organisation, RememberedKey key, long version) {

    static Entry of(Ask ask, Admission.Fresh fresh, Instant at) {
        return new Entry(
                at,
                ask.caller().person(),
                ask.caller().name(),
                fresh.organisation(),
                ask.key(),
                fresh.found().version() + 1);
    }
}
