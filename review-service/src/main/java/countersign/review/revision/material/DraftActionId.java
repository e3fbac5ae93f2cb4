package countersign.review.revision.material;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The id of a draft action within its review, chosen by who drafts it: up to 40 small letters, digits and hyphens. */
public record DraftActionId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DraftActionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A draft action's id is 1 to 40 small letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
