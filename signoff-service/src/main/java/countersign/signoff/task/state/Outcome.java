package countersign.signoff.task.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a forum, or whoever considers a refusal, can decide. */
public enum Outcome {
    ENDORSED,
    ENDORSED_WITH_FEEDBACK,
    RETURNED,
    DEFERRED,
    ESCALATED,
    NOTED,
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    REJECTED,
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
