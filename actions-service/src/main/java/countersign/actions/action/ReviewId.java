package countersign.actions.action;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Id of a review, as review-service gives it. */
public record ReviewId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A review's id is 1 to 64 letters, digits, hyphens");
        }
    }

    /** Nothing if it cannot be the id of a review. */
    public static Optional<ReviewId> parse(String text) {
        return Optional.of(text).filter(id -> FORM.matcher(id).matches()).map(ReviewId::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
