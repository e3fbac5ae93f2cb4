package countersign.signoff.appointment;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.problem.Problem;
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

    /** A post as it is shown: a seat names its forum, an office its organisation. */
    record PostView(
            @Nullable String forum,
            @Nullable String forumName,
            @Nullable String stage,
            @Nullable String role,
            @Nullable String office,
            @Nullable String officeLabel,
            OdsCode organisation) {

        static PostView of(Posts.Seat seat) {
            var forum = seat.forum();
            return new PostView(
                    seat.forumId(),
                    forum.name(),
                    forum.stage().word(),
                    seat.role().word(),
                    null,
                    null,
                    forum.icb());
        }

        static PostView of(Slot office) {
            return new PostView(
                    null,
                    null,
                    null,
                    null,
                    office.office().word(),
                    office.office().label(),
                    office.organisation());
        }
    }

    /** Who is asking, and what they hold today. */
    record Me(String person, String name, @Nullable OdsCode organisation, List<PostView> appointments) {}

    private final Appointments appointments;
    private final AppointmentCheck check;

    AppointmentController(Appointments appointments, AppointmentCheck check) {
        this.appointments = appointments;
        this.check = check;
    }

    @PutMapping("/appointments/{id}")
    ResponseEntity<?> put(@PathVariable String id, @RequestBody AppointmentRequest request, Caller caller) {
        if (!caller.isAdministrator()) {
            return Problem.forbidden("Only administrators record appointments.").response();
        }
        return switch (check.of(id, request)) {
            case AppointmentCheck.Refused refused -> refused.problem().response();
            case AppointmentCheck.Accepted accepted ->
                ResponseEntity.status(appointments.put(id, accepted.appointment()) ? 201 : 200)
                        .body(request);
        };
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
