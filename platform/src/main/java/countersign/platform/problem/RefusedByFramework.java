package countersign.platform.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Names for what Spring MVC refuses by itself. */
final class RefusedByFramework {

    private static final Map<Integer, String> SLUGS = Map.of(
            400, "malformed-request",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            503, "unavailable");

    private static final String UNHANDLED = "The request could not be handled as it was sent.";

    private RefusedByFramework() {}

    static Problem ofStatus(int status) {
        var resolved = HttpStatus.resolve(status);
        if (resolved == null || status == 500) {
            return Problem.unexpected();
        }
        return Problem.of(SLUGS.getOrDefault(status, "refused"), status, resolved.getReasonPhrase(), UNHANDLED);
    }

    static Problem explain(Exception cause, @Nullable Object body, int status) {
        var resolved = HttpStatus.resolve(status);
        var title = resolved == null ? "Refused" : resolved.getReasonPhrase();
        return Problem.of(SLUGS.getOrDefault(status, "refused"), status, title, detail(cause, body));
    }

    private static String detail(Exception cause, @Nullable Object body) {
        return switch (cause) {
            case MissingRequestHeaderException missing ->
                "The header " + missing.getHeaderName() + " is missing. Send it and repeat the request.";
            case MethodArgumentTypeMismatchException mismatch ->
                "The value of " + mismatch.getName() + " has the wrong form. Correct it and repeat the request.";
            case HttpRequestMethodNotSupportedException method ->
                method.getMethod() + " is not possible on this address.";
            default -> fromBody(body);
        };
    }

    private static String fromBody(@Nullable Object body) {
        var detail = body instanceof ProblemDetail given ? given.getDetail() : null;
        return detail == null ? UNHANDLED : detail;
    }
}
