package countersign.review.nhsereturn.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import countersign.bpmn.Headers;
import java.util.Arrays;

/** What is returned: the confirmation of the rapid policy check, or the outcome of the review. */
public enum ReturnKind {
    @JsonProperty(Headers.POLICY_CONFIRMATION)
    POLICY_CONFIRMATION(Headers.POLICY_CONFIRMATION, "Policy confirmation"),
    @JsonProperty(Headers.REVIEW_OUTCOME)
    REVIEW_OUTCOME(Headers.REVIEW_OUTCOME, "Review outcome return");

    private final String word;
    private final String label;

    ReturnKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public static ReturnKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown kind of return: " + word));
    }
}
