package countersign.review.assessment.history;

import countersign.review.assessment.sheet.Answer;
import countersign.review.instrument.QuestionNumber;
import countersign.review.instrument.RatingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer as it goes out; version 0 where there is none. */
public record AnswerView(
        QuestionNumber question,
        @Nullable RatingId rating,
        String comment,
        long version,
        @Nullable String savedBy,
        @Nullable Instant savedAt) {

    public static AnswerView of(QuestionNumber question, @Nullable Answer answer) {
        return answer == null
                ? new AnswerView(question, null, "", 0, null, null)
                : new AnswerView(
                        question,
                        answer.rating(),
                        answer.comment(),
                        answer.version(),
                        answer.saved().name(),
                        answer.saved().at());
    }
}
