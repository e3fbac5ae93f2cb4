package countersign.review.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import countersign.platform.http.Visibility;
import java.util.List;
import java.util.Locale;

/**
 * How far a review is, and how much of its lists this reader is shown.
 *
 * @param stages all of the route, in its order
 * @param revision the last one handed over, 0 before there is one
 * @param returns those that were sent; to the owner those in preparation too
 */
record ProgressView(
        List<Stage> stages,
        int revision,
        Visibility assessments,
        Visibility returns,
        Visibility openWork,
        List<May> may) {

    /** What the reader may do or open now. */
    enum May {
        LAUNCH,
        MOVE_CLOSING_DATE,
        READ_THEMATIC_REVIEW,
        READ_REVISION;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
