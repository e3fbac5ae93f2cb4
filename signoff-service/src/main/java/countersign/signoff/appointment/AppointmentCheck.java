package countersign.signoff.appointment;

import countersign.platform.identity.OdsCode;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.signoff.appointment.AppointmentRequest.PostRequest;
import countersign.signoff.forum.Forums;
import countersign.webserver.text.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an appointment has to be before it is recorded. */
@Component
class AppointmentCheck {

    private static final String ID = "[A-Za-z0-9-]{1,100}";

    private final Forums forums;

    AppointmentCheck(Forums forums) {
        this.forums = forums;
    }

    Outcome<Appointment> of(String id, AppointmentRequest request) {
        var person = request.person();
        var name = request.personName();
        var organisation = request.organisation();
        var from = request.from();
        if (!id.matches(ID)
                || person == null
                || name == null
                || TypedText.isEmpty(name)
                || organisation == null
                || from == null) {
            return refused("An appointment needs an id, a person, their name, their organisation and a first day.");
        }
        if (request.to() != null && request.to().isBefore(from)) {
            return refused("The last day is before the first.");
        }
        return post(request.post(), organisation)
                .map(post -> new Appointment(person, name, organisation, post, from, request.to()));
    }

    private Outcome<Post> post(@Nullable PostRequest post, OdsCode home) {
        if (post != null && post.forum() != null && post.role() != null && post.office() == null) {
            return forums.find(post.forum()).isPresent()
                    ? Outcome.done(new Post.ForumSeat(post.forum(), post.role()))
                    : refused("There is no forum %s. Set it up first.".formatted(post.forum()));
        }
        if (post != null && post.office() != null && post.organisation() != null && post.forum() == null) {
            return post.organisation().equals(home)
                    ? Outcome.done(new Post.HeldOffice(post.office(), home))
                    : refused("An office is held in the holder's own organisation.");
        }
        return refused("A post is a forum and a role, or an office and an organisation.");
    }

    private static <T> Outcome<T> refused(String detail) {
        return Outcome.refused(new Refusal.Invalid("invalid-appointment", detail));
    }
}
