package countersign.review.response.history;

import countersign.review.form.AnswersJson;
import countersign.review.response.sheet.Answer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes out; version 0 where there is none.
 *
 * @param answer as {@link AnswersJson} says
 */
public record AnswerView(
        String key,
        @Nullable Object answer,
        long version,
        @Nullable String savedBy,
        @Nullable Instant savedAt) {

    public static AnswerView of(String key, @Nullable Answer answer) {
        return answer == null
                ? new AnswerView(key, null, 0, null, null)
                : new AnswerView(
                        key,
                        AnswersJson.written(answer.value()),
                        answer.version(),
                        answer.saved().name(),
                        answer.saved().at());
    }
}
