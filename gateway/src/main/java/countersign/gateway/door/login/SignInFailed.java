package countersign.gateway.door.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * A sign-in that did not end well. Whoever is signed in all the same, by another tab, is taken to their page; one that
 * took too long begins again; for everything else there is a page that says so.
 */
@Component
public class SignInFailed implements AuthenticationFailureHandler {

    /** What is said of it. */
    public static final String PAGE = "/sign-in-failed";

    private static final String TOO_LATE = "temporarily_unavailable";
    private static final String NOT_KNOWN = "authorization_request_not_found";

    private final SignInStates states;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInFailed(SignInStates states) {
        this.states = states;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var to = states.wasToLeadTo(request);
        if (isSignedIn(request)) {
            response.sendRedirect(to.orElse(AfterSignIn.HOME));
        } else if (to.isPresent() && isTooLate(why)) {
            response.sendRedirect(SignInRequests.leadingTo(to.get()));
        } else {
            response.sendRedirect(PAGE);
        }
    }

    private static boolean isTooLate(AuthenticationException why) {
        return why instanceof OAuth2AuthenticationException said
                && (TOO_LATE.equals(said.getError().getErrorCode())
                        || NOT_KNOWN.equals(said.getError().getErrorCode()));
    }

    /** In this browser's session; that of this request has been cleared. */
    private boolean isSignedIn(HttpServletRequest request) {
        var who = contexts.loadDeferredContext(request).get().getAuthentication();
        return who != null && who.isAuthenticated();
    }
}
