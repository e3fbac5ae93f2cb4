package countersign.platform.http;

import countersign.platform.identity.Caller;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The caller's name for one act, from {@code Idempotency-Key}: 1 to 100 visible ASCII characters. As a controller's
 * argument: 400 when the header is missing or malformed.
 */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,100}");

    static IdempotencyKey parse(String @Nullable [] headers) {
        if (headers == null || headers.length > 1 || !FORM.matcher(headers[0]).matches()) {
            throw new ProblemException(Problem.malformed(
                    "idempotency-key-required",
                    "Send an Idempotency-Key of 1 to 100 visible ASCII characters: the same for a repeat, a new one"
                            + " for a new act."));
        }
        return new IdempotencyKey(headers[0]);
    }

    /**
     * Id of what this act creates: the same for the same caller, kind and key, so that a repeat meets what the first
     * made. {@code length} characters of a to z and 2 to 7.
     */
    public String idFor(Caller caller, String kind, int length) {
        return PayloadHash.base32(caller.person().value() + '\n' + kind + '\n' + value)
                .substring(0, length);
    }

    /** 422 for a key that came before with another payload. */
    public static Problem reused() {
        return Problem.refused(
                "idempotency-key-reused",
                "This Idempotency-Key was sent before with another content. Use a new key for a new act.");
    }
}
