package countersign.platform.problem;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * A refusal in the form of RFC 9457. The slug becomes {@code urn:countersign:problem:<slug>}; title and detail say what
 * is wrong, where, and what to do; nothing internal goes in.
 *
 * @param members extra members, in order; {@code errors} is a list of {@code {field, message}}
 */
public record Problem(String slug, int status, String title, String detail, Map<String, Object> members) {

    private static final String TYPE = "urn:countersign:problem:";
    private static final String AGAIN =
            " Send the same request again soon, with the same Idempotency-Key if it had one:"
                    + " then it is done once only.";

    public Problem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Problem of(String slug, int status, String title, String detail) {
        return new Problem(slug, status, title, detail, Map.of());
    }

    /** 404: not there, or another organisation's. */
    public static Problem notFound(String detail) {
        return of("not-found", 404, "Not found", detail);
    }

    /** 403: seen, but not theirs to do. */
    public static Problem forbidden(String detail) {
        return of("forbidden", 403, "Not yours to do", detail);
    }

    /** 409: the state does not allow it. */
    public static Problem conflict(String slug, String detail) {
        return of(slug, 409, "Not possible now", detail);
    }

    /** 422: a rule refuses what was sent. */
    public static Problem refused(String slug, String detail) {
        return of(slug, 422, "Refused", detail);
    }

    /** 503: not now, for no fault of the caller. */
    public static Problem unavailable(String detail, int retryAfterSeconds) {
        return of("unavailable", 503, "Not available now", detail + AGAIN).with("retryAfterSeconds", retryAfterSeconds);
    }

    /** What a status means by itself, where nothing more is known. */
    public static Problem ofStatus(int status) {
        return RefusedByFramework.ofStatus(status);
    }

    /** 500: told without anything internal. */
    public static Problem unexpected() {
        return of(
                "unexpected",
                500,
                "Something went wrong",
                "The fault is ours and has been recorded. Try again; if it happens again, tell the operators.");
    }

    /** 400: the request is not understood. */
    public static Problem malformed(String slug, String detail) {
        return of(slug, 400, "Request not understood", detail);
    }

    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(slug, status, title, detail, more);
    }

    /** Adds one entry to {@code errors}, for the field that a person has to change. */
    public Problem error(String field, String message) {
        var errors = new ArrayList<Object>(members.get("errors") instanceof List<?> known ? known : List.of());
        errors.add(Map.of("field", field, "message", message));
        return with("errors", List.copyOf(errors));
    }

    public ProblemDetail body() {
        var body = ProblemDetail.forStatus(status);
        body.setType(URI.create(TYPE + slug));
        body.setTitle(title);
        body.setDetail(detail);
        members.forEach(body::setProperty);
        return body;
    }

    /** The answer of a controller; {@code ResponseEntity<?>} methods return it beside their success. */
    public ResponseEntity<ProblemDetail> response() {
        return ResponseEntity.status(status).headers(this::headers).body(body());
    }

    void headers(HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (members.get("currentVersion") instanceof Number version) {
            headers.setETag("\"" + version + "\"");
        }
        if (members.get("retryAfterSeconds") instanceof Number seconds) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
    }
}
