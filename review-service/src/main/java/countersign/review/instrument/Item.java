package countersign.review.instrument;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a domain: a question to rate, a lead-in to the questions that follow, or a heading.
 *
 * @param number only, and always, for a question
 * @param category only for a question, and unset until the template's owner sets it
 * @param polarity only for a question: whether a yes is the good or the adverse answer
 * @param topics words by which other features find a question, such as {@code dna-policy}; may be empty
 */
public record Item(
        Type type,
        @Nullable QuestionNumber number,
        String text,
        @Nullable Category category,
        @Nullable Polarity polarity,
        List<String> topics) {

    public enum Type {
        @JsonProperty("question")
        QUESTION,
        @JsonProperty("lead-in")
        LEAD_IN,
        @JsonProperty("heading")
        HEADING
    }

    public enum Category {
        @JsonProperty("essential")
        ESSENTIAL,
        @JsonProperty("enhancer")
        ENHANCER,
        @JsonProperty("desirable")
        DESIRABLE
    }

    public enum Polarity {
        @JsonProperty("yes-is-good")
        YES_IS_GOOD,
        @JsonProperty("yes-is-adverse")
        YES_IS_ADVERSE
    }
}
