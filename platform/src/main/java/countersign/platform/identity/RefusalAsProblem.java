package countersign.platform.identity;

import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemWriter;
import countersign.webserver.token.BearerChallenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * 401 and 403 of the filter chain as problem details, with the challenge of RFC 6750; 503 when a token could not be
 * checked because the realm's keys cannot be had.
 */
final class RefusalAsProblem implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private static final int SOON = 10;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        BearerChallenge.write(response, cause);
        ProblemWriter.write(
                response,
                Problem.of(
                        "not-logged-in",
                        401,
                        "Log in first",
                        "This needs a valid access token, sent as Bearer. Log in again and repeat the request."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        ProblemWriter.write(response, Problem.forbidden("Your access token does not allow this."));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof AuthenticationServiceException) {
            ProblemWriter.write(response, Problem.unavailable("Who you are cannot be checked at the moment.", SOON));
        } else {
            commence(request, response, cause);
        }
    }

    /** Has the filter that reads tokens say by us what it refuses; by itself it would fail with 500. */
    ObjectPostProcessor<BearerTokenAuthenticationFilter> ofTheTokenFilter() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(RefusalAsProblem.this);
                return filter;
            }
        };
    }
}
