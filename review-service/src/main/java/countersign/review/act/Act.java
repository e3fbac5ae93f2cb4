package countersign.review.act;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who did something, for which organisation, and when (to the millisecond, as it is stored). */
public record Act(PersonId by, String name, OdsCode organisation, Instant at) {

    /** The caller must have a home organisation: whoever got past the sight rules has one. */
    public static Act of(Caller caller, Clock clock) {
        return new Act(
                caller.person(),
                caller.name(),
                caller.organisation().orElseThrow(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
