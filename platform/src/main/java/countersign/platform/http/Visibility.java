package countersign.platform.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How much of a list its reader may know, so that an empty list never stands for one that is kept from them. All three
 * services say it of the parts of a review.
 */
public enum Visibility {
    /** All there is. */
    SHOWN,
    /** What is the reader's own, or waits on them; there may be more. */
    OWN,
    /** None of it, whether or not there is any. */
    NOT_SHOWN;

    /** As on the API: {@code not-shown}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
