package countersign.review.organisation.appointment;

import countersign.platform.http.IfMatch;
import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.platform.reference.Put;
import countersign.review.organisation.ReferenceEdge;
import countersign.review.organisation.team.TeamId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/appointments")
class AppointmentController {

    private final Appointments appointments;
    private final AppointmentRules rules;

    AppointmentController(Appointments appointments, AppointmentRules rules) {
        this.appointments = appointments;
        this.rules = rules;
    }

    record AppointmentRequest(
            @Nullable PersonId person,
            @Nullable String personName,
            @Nullable Post post,
            @Nullable OdsCode organisation,
            @Nullable TeamId team,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record AppointmentView(
            String id,
            PersonId person,
            String personName,
            Post post,
            OdsCode organisation,
            @Nullable TeamId team,
            LocalDate from,
            @Nullable LocalDate to) {

        static AppointmentView of(Appointment held) {
            return new AppointmentView(
                    held.id(),
                    held.person(),
                    held.personName(),
                    held.post(),
                    held.organisation(),
                    held.team(),
                    held.from(),
                    held.to());
        }
    }

    @PutMapping("/{id}")
    @Answers(AppointmentView.class)
    ResponseEntity<?> put(
            Caller caller, @PathVariable String id, @Nullable IfMatch read, @RequestBody AppointmentRequest request) {
        Outcome<Put<Appointment>> outcome = ReferenceEdge.refuses(caller)
                .<Outcome<Put<Appointment>>>map(Outcome::refused)
                .orElseGet(() ->
                        rules.check(id, request).then(appointment -> appointments.put(appointment, read, caller)));
        return Put.answer(outcome, AppointmentView::of);
    }

    /** Of the caller's own organisation, or of any for an administrator. */
    @GetMapping
    @Answers(value = AppointmentView.class, page = true)
    ResponseEntity<?> list(Caller caller, @RequestParam String organisation) {
        OdsCode ods = ReferenceEdge.ods(organisation);
        Outcome<Page<AppointmentView>> outcome = caller.belongsTo(ods) || caller.isAdministrator()
                ? Outcome.done(Page.whole(appointments.at(ods)).map(AppointmentView::of))
                : Outcome.refused(new Refusal.NotFound("There are no appointments there that you may see."));
        return Respond.ok(outcome);
    }
}
