package countersign.review.nhsereturn.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import countersign.platform.canonical.Sha256;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import countersign.review.review.ReviewId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A return's id: {@code ret-} and sixteen hexadecimal digits; it follows from what is returned. */
public record ReturnId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("ret-[0-9a-f]{16}");
    private static final int DIGITS = 16;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReturnId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A return's id is ret- and sixteen hexadecimal digits");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    public static ReturnId of(ReviewId review, ReturnKind kind, Optional<Integer> revision) {
        String subject = review + "\n" + kind.word() + "\n"
                + revision.map(Object::toString).orElse("");
        String hash = Sha256.of(subject.getBytes(StandardCharsets.UTF_8)).hex();
        return new ReturnId("ret-" + hash.substring(0, DIGITS));
    }

    /** For the edge: what is not an id is not found. */
    public static ReturnId inPath(String text) {
        if (!isValid(text)) {
            throw new ProblemException(Problem.notFound("There is no such return."));
        }
        return new ReturnId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
