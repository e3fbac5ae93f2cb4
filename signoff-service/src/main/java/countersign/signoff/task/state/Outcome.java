package countersign.signoff.task.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a forum, or whoever considers a refusal, can decide; in the order in which they are offered. */
public enum Outcome {
    ENDORSED,
    ENDORSED_WITH_FEEDBACK,
    NOTED,
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    RETURNED,
    REJECTED,
    ESCALATED,
    DEFERRED,
    ASK_AGAIN,
    REWORK,
    CLOSE;

    /** As written in the models and on the API: {@code endorsed-with-feedback}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return word();
    }
}
