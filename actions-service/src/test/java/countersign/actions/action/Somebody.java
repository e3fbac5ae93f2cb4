package countersign.actions.action;

import countersign.platform.identity.Caller;
import countersign.platform.identity.LoginStrength;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Callers for tests of rules. */
public final class Somebody {

    private Somebody() {}

    public static Caller of(String organisation) {
        return new Caller(
                new PersonId("somebody-of-" + organisation),
                "Somebody",
                Optional.of(new OdsCode(organisation)),
                Set.of("person"),
                "gateway",
                new LoginStrength("issuer", "pwd", Optional.empty(), List.of()));
    }
}
