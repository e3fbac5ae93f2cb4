package countersign.signoff.sheet;

import countersign.platform.http.RememberedKey;
import countersign.platform.identity.PersonId;
import countersign.signoff.appointment.Slot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An office's refusal to sign, with its reasons; answered when the ICB asked it again. */
public record Decline(
        Slot slot,
        PersonId person,
        String name,
        String reasons,
        Instant at,
        RememberedKey request,
        @Nullable Instant askedAgainAt) {

    public boolean isOpen() {
        return askedAgainAt == null;
    }

    Decline askedAgain(Instant now) {
        return isOpen() ? new Decline(slot, person, name, reasons, at, request, now) : this;
    }
}
