package countersign.gateway.door.login;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Asks a signed-in person to prove again who they are, for one thing they are about to do.
 *
 * <p>A page stores what is intended with {@link #begin} and redirects to the address that this gives back. The intent's
 * mark goes along in the sealed state of that one sign-in, and comes back with it: only then is the intent proved, and
 * {@link #claim} hands it out at {@code returnTo}, once, and only to the person who stored it, and says whether it came
 * in time. Until then, whatever else leads there, such as another site's link or a password given for something else,
 * gets nothing. That the new token has {@code acr=sign} is for the service to check: a redirect proves nothing.
 */
@Component
public class StepUp {

    private static final String ATTRIBUTE = StepUp.class.getName() + ".intents";
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST = 8;
    private static final int MARK_BYTES = 16;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StepUp(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a person is about to do.
     *
     * @param purpose such as {@code signature:<taskId>}; must be named again when it is claimed
     * @param payload what was on the page (hashes, declared interests), as text of the page's own making
     * @param subject who stored it
     * @param mark known to this session and to the sign-in that was begun for it
     * @param proved whether that sign-in has ended well
     */
    public record Intent(
            String purpose,
            String payload,
            String subject,
            Instant at,
            @Nullable String mark,
            boolean proved) implements Serializable {

        boolean isMarked(String other) {
            return other.equals(mark);
        }

        Intent whenProved() {
            return new Intent(purpose, payload, subject, at, mark, true);
        }
    }

    /** An intent that came back; one that did so too late is only good for showing again what was typed. */
    public record Claimed(Intent intent, boolean inTime) {}

    /**
     * Stores the intent in the session, beside those of other tabs, and gives the address to redirect to.
     * {@code returnTo} starts with one slash.
     */
    public String begin(HttpServletRequest request, String purpose, String payload, String returnTo) {
        if (!returnTo.startsWith("/") || returnTo.startsWith("//")) {
            throw new IllegalArgumentException("returnTo must be a path of this site");
        }
        var intents = stored(request);
        intents.remove(purpose);
        while (intents.size() >= MOST) {
            intents.remove(intents.firstEntry().getKey());
        }
        var mark = newMark();
        intents.put(purpose, new Intent(purpose, payload, subject(), clock.instant(), mark, false));
        keep(request, intents);
        return SignInRequests.provingFor(returnTo, mark);
    }

    private String newMark() {
        var bytes = new byte[MARK_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void keep(HttpServletRequest request, SequencedMap<String, Intent> intents) {
        request.getSession().setAttribute(ATTRIBUTE, new LinkedHashMap<>(intents));
    }

    /** The sign-in that was begun for the intent with this mark has ended well. */
    void prove(HttpServletRequest request, String mark) {
        var intents = stored(request);
        intents.replaceAll((_, intent) -> intent.isMarked(mark) ? intent.whenProved() : intent);
        if (!intents.isEmpty()) {
            keep(request, intents);
        }
    }

    /**
     * The intent, if this person stored one for this purpose and has proved for it who they are. It is gone afterwards.
     */
    public Optional<Claimed> claim(HttpServletRequest request, String purpose) {
        var intents = stored(request);
        var intent = pending(request, purpose).filter(Intent::proved);
        intent.ifPresent(_ -> {
            intents.remove(purpose);
            keep(request, intents);
        });
        return intent.map(stored ->
                new Claimed(stored, stored.at().isAfter(clock.instant().minus(FRESH))));
    }

    /** What this person is still about to do for this purpose; it stays. */
    public Optional<Intent> pending(HttpServletRequest request, String purpose) {
        return Optional.ofNullable(stored(request).get(purpose))
                .filter(stored -> stored.subject().equals(subject()));
    }

    /** What was claimed, and could not be done now, can be claimed again. */
    public void restore(HttpServletRequest request, Intent intent) {
        var intents = stored(request);
        intents.put(intent.purpose(), intent);
        keep(request, intents);
    }

    /** Whether somebody else was about to do something in this session: all of it is dropped then. */
    boolean forgetOthers(HttpServletRequest request, String subject) {
        var others = stored(request).values().stream()
                .anyMatch(intent -> !intent.subject().equals(subject));
        if (others) {
            request.getSession().removeAttribute(ATTRIBUTE);
        }
        return others;
    }

    @SuppressWarnings("unchecked") // what this class itself puts there
    private static SequencedMap<String, Intent> stored(HttpServletRequest request) {
        var session = request.getSession(false);
        var kept = session == null ? null : (LinkedHashMap<String, Intent>) session.getAttribute(ATTRIBUTE);
        return kept == null ? new LinkedHashMap<>() : new LinkedHashMap<>(kept);
    }

    private static String subject() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getName)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
