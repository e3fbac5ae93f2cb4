package countersign.signoff.appointment;

import countersign.platform.canonical.Sha256;
import countersign.platform.http.PayloadHash;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.outbox.OutboxMessage;
import countersign.signoff.appointment.Post.ForumSeat;
import countersign.signoff.appointment.Post.HeldOffice;
import countersign.signoff.audit.AuditTrail;
import countersign.signoff.forum.Forum;
import countersign.signoff.forum.Forums;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the audit chain is told of an appointment: it gives authority, in the organisation whose post it is. */
@Component
class AppointmentAudit {

    private final Forums forums;
    private final Clock clock;

    AppointmentAudit(Forums forums, Clock clock) {
        this.forums = forums;
        this.clock = clock;
    }

    OutboxMessage entry(String id, Appointment appointment, Caller caller) {
        String post = post(appointment.post());
        String text =
                "%s appointed %s as %s".formatted(caller.name(), appointment.personName(), inWords(appointment.post()));
        var subjects = List.of(id, appointment.person().value(), post, period(appointment));
        var content =
                new Sha256(PayloadHash.of(AppointmentRequest.of(appointment).withoutName()));
        return AuditTrail.done(chain(appointment), "appointment.set", caller, subjects, content, text, clock.instant());
    }

    private OdsCode chain(Appointment appointment) {
        return switch (appointment.post()) {
            case ForumSeat seat -> forums.find(seat.forum()).map(Forum::icb).orElse(appointment.organisation());
            case HeldOffice held -> held.organisation();
        };
    }

    private String inWords(Post post) {
        return switch (post) {
            case ForumSeat seat ->
                "%s of %s"
                        .formatted(
                                seat.role(),
                                forums.find(seat.forum()).map(Forum::name).orElse(seat.forum()));
            case HeldOffice held -> held.office().label(); // of the organisation whose record it is
        };
    }

    private static String post(Post post) {
        return switch (post) {
            case ForumSeat seat -> seat.role() + " of " + seat.forum();
            case HeldOffice held -> held.slot().id();
        };
    }

    private static String period(Appointment appointment) {
        return appointment.from() + "/" + (appointment.to() == null ? ".." : appointment.to());
    }
}
