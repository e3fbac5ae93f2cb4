package countersign.review.form;

import java.util.List;

/**
 * Which answers of a response are said to all parties of a review: those on topics that several forms ask about, unless
 * they are the ICB's alone to read.
 */
public final class SharedAnswers {

    private SharedAnswers() {}

    /** Whether anything of this form is ever shared. */
    public static boolean mayShare(Form form) {
        return form.items().stream().anyMatch(SharedAnswers::isShared);
    }

    /** An answer that is said; a comment on it stays with those who may read the response. */
    public record Shared(Item item, Value value) {}

    /** In the order of the form. */
    public static List<Shared> of(Form form, Answers answers) {
        return form.items().stream()
                .filter(SharedAnswers::isShared)
                .filter(answers::answers)
                .map(item -> new Shared(item, uncommented(answers.of(item.key()).orElseThrow())))
                .toList();
    }

    private static Value uncommented(Value value) {
        return value instanceof Value.Choice(String chosen, String comment) ? new Value.Choice(chosen, "") : value;
    }

    private static boolean isShared(Item item) {
        return !item.marks().topics().isEmpty() && item.marks().audience() != Item.Audience.ICB;
    }
}
