package countersign.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Subject of an access token: a person, or a system that acts for itself. */
public record PersonId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,100}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A person's id is 1 to 100 visible ASCII characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
