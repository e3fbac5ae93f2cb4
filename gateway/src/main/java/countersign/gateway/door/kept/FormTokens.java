package countersign.gateway.door.kept;

import countersign.gateway.door.session.Sealed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the token of a form, and knows it again. */
@Component
public class FormTokens {

    /** The field that brings it back. */
    static final String FIELD = "_form";

    /** The field that says which kept form is sent once more. */
    public static final String AGAIN = "_kept";

    /** Fields that are this software's, not the person's. */
    static final Set<String> OWN = Set.of(FIELD, AGAIN, "_csrf");

    /** Fields that no person fills in, in whichever form. */
    private static final Set<String> MACHINES = Set.of(
            "key",
            "sendOnce.key",
            "version",
            "contentSha256",
            "documentSha256",
            "intentVersion",
            "look",
            "checked",
            "shown");

    private static final String PURPOSE = "form";
    private static final Duration LASTS = Duration.ofDays(7);
    private static final int LONGEST_PAGE = 1_000;

    private final Sealed sealed;
    private final Clock clock;

    FormTokens(Sealed sealed, Clock clock) {
        this.sealed = sealed;
        this.clock = clock;
    }

    public static boolean isOwn(String field) {
        return OWN.contains(field);
    }

    /** Whether it is no text of a person. */
    public static boolean isMachines(String field) {
        return isOwn(field) || MACHINES.contains(field);
    }

    /** For a form on the page that answers this request; none for whoever is not signed in. */
    Optional<String> make(HttpServletRequest request) {
        return Optional.ofNullable(request.getRemoteUser())
                .map(person ->
                        new FormToken(person, page(request), clock.instant().plus(LASTS)))
                .filter(token -> token.page().length() <= LONGEST_PAGE)
                .map(token -> sealed.text(token, PURPOSE));
    }

    /** The token that came with a form, if it is one and not too old. */
    Optional<FormToken> sent(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(FIELD))
                .flatMap(text -> sealed.opened(text, PURPOSE, FormToken.class))
                .filter(token -> clock.instant().isBefore(token.until()));
    }

    /** Whether a form that we showed to the person who is signed in has come, and no other site's. */
    public boolean isOfCaller(HttpServletRequest request) {
        return sent(request)
                .filter(token -> token.person().equals(request.getRemoteUser()))
                .isPresent();
    }

    /** Which kept form was sent once more with this request: one that is shown in answer to it is that one still. */
    Optional<String> sentAgain(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                ? Optional.ofNullable(request.getParameter(AGAIN)).filter(id -> id.matches("[A-Za-z0-9_-]{1,64}"))
                : Optional.empty();
    }

    /** A form that is shown in answer to a form stands on the page on which the first one stood. */
    private String page(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                ? address(request)
                : sent(request).map(FormToken::page).orElseGet(() -> address(request));
    }

    /** What was asked for: the path with its query. */
    public static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
