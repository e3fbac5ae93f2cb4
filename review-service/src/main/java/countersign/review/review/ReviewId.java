package countersign.review.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.identity.Caller;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import java.util.regex.Pattern;

/** A review's id: {@code rev-} and ten lower-case letters or digits. */
public record ReviewId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("rev-[a-z0-9]{10}");
    private static final int LENGTH = 10;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A review id is rev- and ten lower-case letters or digits");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** For the edge: what is not an id is not found. */
    public static ReviewId inPath(String text) {
        if (!isValid(text)) {
            throw new ProblemException(Problem.notFound("There is no such review."));
        }
        return new ReviewId(text);
    }

    /** The id of what this caller opens with this key: the same each time. */
    public static ReviewId of(Caller caller, IdempotencyKey key) {
        return new ReviewId("rev-" + key.idFor(caller, "review", LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
