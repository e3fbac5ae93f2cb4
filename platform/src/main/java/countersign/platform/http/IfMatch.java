package countersign.platform.http;

import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version that the caller has read, from {@code If-Match: "7"}. As a controller's argument: 428 when the header is
 * missing, unless the argument is nullable, and 400 when it is not one quoted number, sent once.
 */
public record IfMatch(long version) {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    static IfMatch parse(String @Nullable [] headers) {
        if (headers == null || headers[0].isBlank()) {
            throw new ProblemException(Problem.of(
                    "precondition-required",
                    428,
                    "Say which version you read",
                    "Send the ETag that you read as If-Match, so that nobody's change is overwritten."));
        }
        var tag = FORM.matcher(headers[0]);
        if (headers.length > 1 || !tag.matches()) {
            throw new ProblemException(Problem.malformed(
                    "if-match-malformed", "If-Match must be the ETag as you read it: one number in double quotes."));
        }
        return new IfMatch(Long.parseLong(tag.group(1)));
    }

    public boolean matches(long current) {
        return version == current;
    }
}
