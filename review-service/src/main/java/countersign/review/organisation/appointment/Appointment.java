package countersign.review.organisation.appointment;

import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.review.organisation.team.TeamId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person holds a post at one organisation from a day to a day, both included; without a last day it has no end.
 *
 * @param team only, and always, for the posts of a team
 */
public record Appointment(
        String id,
        PersonId person,
        String personName,
        Post post,
        OdsCode organisation,
        @Nullable TeamId team,
        LocalDate from,
        @Nullable LocalDate to) {

    /** For a hash that is no hash of a name. */
    Appointment withoutName() {
        return new Appointment(id, person, "", post, organisation, team, from, to);
    }

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
