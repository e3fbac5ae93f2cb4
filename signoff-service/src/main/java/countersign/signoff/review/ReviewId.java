package countersign.signoff.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The name review-service gave to a review. */
public record ReviewId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A review's id is up to 64 letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
