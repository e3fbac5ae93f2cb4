package countersign.review.assessment.sheet;

import countersign.review.act.Act;
import countersign.review.instrument.RatingId;
import countersign.webserver.text.TypedText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The current answer to one question.
 *
 * @param rating none while there is only a comment
 * @param comment may be empty
 * @param version 1 for the first answer, and one more with each change
 */
public record Answer(@Nullable RatingId rating, String comment, long version, Act saved) {

    /** Whether it says the same already, also where it was stored before texts were cleaned. */
    public boolean says(@Nullable RatingId other, String otherComment) {
        return Objects.equals(rating, other) && TypedText.same(comment, otherComment);
    }
}
