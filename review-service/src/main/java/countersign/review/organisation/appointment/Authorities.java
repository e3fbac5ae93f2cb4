package countersign.review.organisation.appointment;

import countersign.platform.identity.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the posts that a caller holds today. */
@Component
public class Authorities {

    private final Appointments appointments;

    Authorities(Appointments appointments) {
        this.appointments = appointments;
    }

    /** Systems and services hold no posts. */
    public Authority of(Caller caller) {
        return new Authority(caller, caller.isPerson() ? appointments.heldBy(caller.person()) : List.of());
    }
}
