package countersign.review.form;

import java.util.List;
import java.util.Map;

/**
 * Something to answer.
 *
 * @param key never changes, whatever the item is called and wherever it stands
 * @param when it is asked only where this holds
 * @param required an answer is needed where this holds
 */
public record Item(String key, Words words, Condition when, Condition required, Marks marks, Kind kind)
        implements Part {

    /**
     * What people read.
     *
     * @param number such as 11.2; empty for none
     * @param label the question
     * @param name what it is called in documents and messages
     * @param hint may be empty
     * @param missing what to do when the answer is needed and not there, without a full stop
     * @param prompts questions that help to answer
     * @param says what a value of the scale says, as a sentence; {@code {respondent}} stands for who has answered
     */
    public record Words(
            String number,
            String label,
            String name,
            String hint,
            String missing,
            List<String> prompts,
            Map<String, String> says) {}

    /**
     * By what it is found.
     *
     * @param category such as essential; empty until the owner of the form sets one
     * @param topics by which rules over several forms find it
     * @param audience who may read the answer once it is published
     * @param prefill the fact of the review that it begins with; empty for none
     */
    public record Marks(String category, List<String> topics, Audience audience, String prefill) {}

    /** Who may read an answer once it is published. */
    public enum Audience {
        PUBLIC,
        PARTIES,
        ICB
    }
}
