package countersign.review.response.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is sent; nothing of it has been checked.
 *
 * @param answer as {@link countersign.review.form.AnswersJson} says
 */
record AnswerRequest(@Nullable Object answer) {

    /** Several answers at once, each over the version that was read (0 or none for a first answer). */
    record Several(@Nullable List<@Nullable Keyed> answers) {}

    record Keyed(
            @Nullable String key,
            @Nullable Object answer,
            @Nullable Long version) {}
}
