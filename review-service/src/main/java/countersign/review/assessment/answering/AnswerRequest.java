package countersign.review.assessment.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as it is sent; nothing of it has been checked. */
record AnswerRequest(@Nullable String rating, @Nullable String comment) {

    /** Several answers at once, each over the version that was read (0 or none for a first answer). */
    record Several(@Nullable List<@Nullable Numbered> answers) {}

    record Numbered(
            @Nullable String question,
            @Nullable String rating,
            @Nullable String comment,
            @Nullable Long version) {}
}
