package countersign.actions.action;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Stream;

/** What is shown of an action today. */
public enum Status {
    ON_TRACK("on-track"),
    AT_RISK("at-risk"),
    OVERDUE("overdue"),
    /** A condition of the Board for which nobody, or no day, is named yet. */
    UNASSIGNED("unassigned"),
    CLOSED("closed");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    public static Status of(String word) {
        return Stream.of(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("It is one of on-track, at-risk, overdue, unassigned, closed"));
    }

    static Status of(Standing standing) {
        return switch (standing) {
            case ON_TRACK -> ON_TRACK;
            case AT_RISK -> AT_RISK;
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
