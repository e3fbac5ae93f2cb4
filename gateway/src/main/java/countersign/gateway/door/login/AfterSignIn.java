package countersign.gateway.door.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Where the browser goes after signing in: back to the page that was asked for, or, when a step-up was under way, to
 * the page that asked for it. If somebody else came back from the step-up, the intent is dropped and they see their own
 * work.
 */
@Component
public class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final StepUp stepUp;

    AfterSignIn(StepUp stepUp) {
        this.stepUp = stepUp;
        setDefaultTargetUrl("/work");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        var intent = stepUp.pending(request);
        if (intent.isEmpty()) {
            super.onAuthenticationSuccess(request, response, authentication);
        } else if (intent.get().subject().equals(authentication.getName())) {
            getRedirectStrategy().sendRedirect(request, response, intent.get().returnTo());
        } else {
            StepUp.forget(request);
            getRedirectStrategy().sendRedirect(request, response, "/work?other-person");
        }
    }
}
