package countersign.signoff.appointment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person is in a forum: its chair and its secretary record its decisions. */
public enum ForumRole {
    CHAIR,
    SECRETARY,
    MEMBER;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean recordsDecisions() {
        return switch (this) {
            case CHAIR, SECRETARY -> true;
            case MEMBER -> false;
        };
    }

    @Override
    public String toString() {
        return word();
    }
}
