package countersign.signoff.appointment;

import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person, the organisation they belong to, and a post they hold.
 *
 * @param to the last day, or null while nobody has set one
 */
public record Appointment(
        PersonId person,
        String personName,
        OdsCode organisation,
        Post post,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
