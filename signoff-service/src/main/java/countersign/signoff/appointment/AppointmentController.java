package countersign.signoff.appointment;

import countersign.platform.http.EntityTag;
import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.platform.reference.Put;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/signoff")
class AppointmentController {

    /** Who is asking, and what they hold today. */
    record Me(String person, String name, @Nullable OdsCode organisation, List<PostView> appointments) {}

    private static final Refusal ADMINISTRATORS_ONLY =
            new Refusal.NotPermitted("Only administrators record appointments.");
    private static final Refusal ABSENT = new Refusal.NotFound("There is no such appointment.");

    private final Appointments appointments;
    private final AppointmentCheck check;
    private final AppointmentAudit appointmentAudit;

    AppointmentController(Appointments appointments, AppointmentCheck check, AppointmentAudit appointmentAudit) {
        this.appointments = appointments;
        this.check = check;
        this.appointmentAudit = appointmentAudit;
    }

    @PutMapping("/appointments/{id}")
    @Answers(AppointmentRequest.class)
    ResponseEntity<?> put(
            @PathVariable String id, @Nullable IfMatch read, @RequestBody AppointmentRequest request, Caller caller) {
        Outcome<Put<Appointment>> outcome = caller.isAdministrator()
                ? check.of(id, request)
                        .then(appointment -> appointments.put(
                                id, appointment, read, appointmentAudit.entry(id, appointment, caller)))
                : Outcome.refused(ADMINISTRATORS_ONLY);
        return Put.answer(outcome, AppointmentRequest::of);
    }

    /** For administrators: what was recorded, with the version that a change has to name. */
    @GetMapping("/appointments/{id}")
    @Answers(AppointmentRequest.class)
    ResponseEntity<?> appointment(@PathVariable String id, Caller caller) {
        return appointments
                .find(id)
                .filter(_ -> caller.isAdministrator())
                .<ResponseEntity<?>>map(found -> EntityTag.ok(found.version(), AppointmentRequest.of(found.body())))
                .orElseGet(() -> Respond.refused(ABSENT));
    }

    @GetMapping("/me")
    Me me(Caller caller) {
        Posts posts = appointments.of(caller);
        var views = new ArrayList<PostView>();
        posts.seats().forEach(seat -> views.add(PostView.of(seat)));
        posts.offices().forEach(office -> views.add(PostView.of(office)));
        return new Me(
                caller.person().value(), caller.name(), caller.organisation().orElse(null), views);
    }
}
