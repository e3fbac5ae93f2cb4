package countersign.gateway.door.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Where the browser goes after signing in: to the page that this sign-in was begun for. If somebody else came back from
 * a step-up than the person who was asked, what was intended is dropped and they see their own work.
 */
@Component
public class AfterSignIn implements AuthenticationSuccessHandler {

    static final String HOME = "/work";

    private final StepUp stepUp;
    private final SignedOut signedOut;

    AfterSignIn(StepUp stepUp, SignedOut signedOut) {
        this.stepUp = stepUp;
        this.signedOut = signedOut;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        signedOut.remember(authentication, response);
        if (stepUp.forgetOthers(request, authentication.getName())) {
            response.sendRedirect(HOME + "?other-person");
            return;
        }
        SignInStates.proved(request).ifPresent(mark -> stepUp.prove(request, mark));
        response.sendRedirect(SignInStates.ledTo(request).orElse(HOME));
    }
}
