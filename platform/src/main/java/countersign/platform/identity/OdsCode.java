package countersign.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Code of an organisation in the Organisation Data Service: 2 to 12 capital letters and digits. */
public record OdsCode(@JsonValue String value) implements Comparable<OdsCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,12}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OdsCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An ODS code is 2 to 12 capital letters and digits");
        }
    }

    @Override
    public int compareTo(OdsCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
