package countersign.review.organisation.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A team's id, unique over all organisations, such as {@code awp-bristol-rose}. */
public record TeamId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](-?[a-z0-9]){1,59}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TeamId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A team id is 2 to 60 lower-case letters, digits and single hyphens");
        }
    }

    public static boolean isValid(String value) {
        return value.length() <= 60 && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
