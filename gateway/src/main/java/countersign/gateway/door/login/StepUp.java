package countersign.gateway.door.login;

import countersign.gateway.call.UserTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Asks a signed-in person to prove again who they are, for one thing they are about to do.
 *
 * <p>A page stores what is intended with {@link #begin} and redirects to the address that this gives back. After the
 * identity provider has asked again, the browser comes back to {@code returnTo}, where {@link #claim} hands the intent
 * out, once, and only to the person who stored it. That the new token has {@code acr=sign} is for the service to check:
 * a redirect proves nothing.
 */
@Component
public class StepUp {

    /** Where the browser goes to prove itself again. */
    static final String ADDRESS = "/oauth2/authorization/" + UserTokens.REGISTRATION + "?stepup=sign";

    private static final String ATTRIBUTE = StepUp.class.getName() + ".intent";
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Clock clock;

    StepUp(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a person is about to do.
     *
     * @param purpose such as {@code signature:<taskId>}; must be named again when it is claimed
     * @param payload what was on the page (hashes, declared interests), as text of the page's own making
     * @param returnTo path of this site to come back to
     * @param subject who stored it
     */
    public record Intent(String purpose, String payload, String returnTo, String subject, Instant at)
            implements Serializable {}

    /**
     * Stores the intent in the session and gives the address to redirect to. {@code returnTo} starts with one slash.
     */
    public String begin(HttpServletRequest request, String purpose, String payload, String returnTo) {
        if (!returnTo.startsWith("/") || returnTo.startsWith("//")) {
            throw new IllegalArgumentException("returnTo must be a path of this site");
        }
        var intent = new Intent(purpose, payload, returnTo, subject(), clock.instant());
        request.getSession().setAttribute(ATTRIBUTE, intent);
        return ADDRESS;
    }

    /** The intent, if this person stored one for this purpose within ten minutes. It is gone afterwards. */
    public Optional<Intent> claim(HttpServletRequest request, String purpose) {
        var intent = pending(request)
                .filter(i -> i.purpose().equals(purpose))
                .filter(i -> i.subject().equals(subject()))
                .filter(i -> i.at().isAfter(clock.instant().minus(FRESH)));
        intent.ifPresent(i -> request.getSession().removeAttribute(ATTRIBUTE));
        return intent;
    }

    Optional<Intent> pending(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Intent) session.getAttribute(ATTRIBUTE));
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }

    private static String subject() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getName)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
