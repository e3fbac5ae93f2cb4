package countersign.review.instrument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A rating that an instrument offers, such as {@code yes-working-well}. */
public record RatingId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{1,39}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RatingId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A rating is 2 to 40 lower-case letters and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
