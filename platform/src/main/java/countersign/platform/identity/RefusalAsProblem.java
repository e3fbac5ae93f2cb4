package countersign.platform.identity;

import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** 401 and 403 of the filter chain as problem details, with the challenge of RFC 6750. */
final class RefusalAsProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        challenge.commence(request, response, cause);
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
}
