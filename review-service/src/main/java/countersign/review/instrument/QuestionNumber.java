package countersign.review.instrument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Pattern;

/** A question's number, such as {@code 11.2}: the domain, and the place in it from 1. Ordered as numbers. */
public record QuestionNumber(@JsonValue String value) implements Comparable<QuestionNumber> {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,2}\\.[1-9]\\d{0,2}");
    private static final Comparator<QuestionNumber> ORDER =
            Comparator.comparingInt(QuestionNumber::domain).thenComparingInt(QuestionNumber::place);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuestionNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A question's number is two numbers with a point, such as 11.2");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    public int domain() {
        return Integer.parseInt(value.substring(0, value.indexOf('.')));
    }

    int place() {
        return Integer.parseInt(value.substring(value.indexOf('.') + 1));
    }

    @Override
    public int compareTo(QuestionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
