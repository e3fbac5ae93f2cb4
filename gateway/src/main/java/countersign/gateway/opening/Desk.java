package countersign.gateway.opening;

import countersign.gateway.call.failure.NotAllowed;
import countersign.gateway.page.Me;
import countersign.gateway.page.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sits down to open a review, and what they have typed so far: one draft for a person and a session. */
@Component
class Desk {

    private static final String KEPT = Draft.class.getName();

    private final Person person;

    Desk(Person person) {
        this.person = person;
    }

    /** The ODS code of the person's ICB; refused unless they hold the post of review lead or programme office. */
    String icb(HttpServletRequest request) {
        return person.current(request)
                .filter(Desk::mayOpen)
                .map(Me::organisation)
                .orElseThrow(() ->
                        new NotAllowed("Only the review lead or the programme office of an ICB can open a review."));
    }

    private static boolean mayOpen(Me me) {
        return me.holds("review-lead") || me.holds("programme-office");
    }

    /** What a person has typed; another who signs in in the same browser does not see it. */
    private record Kept(String person, Draft draft) implements Serializable {}

    Draft draft(HttpServletRequest request) {
        return Optional.ofNullable((Kept) request.getSession().getAttribute(KEPT))
                .filter(kept -> kept.person().equals(request.getRemoteUser()))
                .map(Kept::draft)
                .orElseGet(Draft::empty);
    }

    void keep(HttpServletRequest request, Draft draft) {
        request.getSession().setAttribute(KEPT, new Kept(request.getRemoteUser(), draft));
    }

    void clear(HttpServletRequest request) {
        request.getSession().removeAttribute(KEPT);
    }
}
