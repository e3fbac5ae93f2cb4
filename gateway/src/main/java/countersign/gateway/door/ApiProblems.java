package countersign.gateway.door;

import countersign.webserver.token.BearerChallenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** The door's own refusals on the API, as problem documents (RFC 9457). */
@Component
public class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private final JsonMapper json;

    public ApiProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        BearerChallenge.write(response, reason);
        write(response, HttpStatus.UNAUTHORIZED, "not-authenticated", "Send a valid bearer token for this service.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "forbidden", "This token may not do that.");
    }

    /** A token that cannot be checked, because the provider's keys cannot be had, is not called a bad one. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "10");
            write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Who you are cannot be checked at the moment. Send the same request again soon.");
        } else {
            commence(request, response, reason);
        }
    }

    /** 429, and how long to wait. */
    public void tooMany(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
        write(response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Wait as long as Retry-After says.");
    }

    /** 413; the rest of the body is not waited for. */
    public void tooLarge(HttpServletResponse response, DataSize most) throws IOException {
        response.setHeader("Connection", "close");
        write(response, HttpStatus.CONTENT_TOO_LARGE, "too-large", "Send at most " + most.toBytes() + " bytes.");
    }

    public void write(HttpServletResponse response, HttpStatus status, String slug, String detail) throws IOException {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:countersign:problem:" + slug);
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
