package countersign.gateway.client.review;

import countersign.gateway.client.Visibility;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far review-service knows a review to be, and how much of its lists the signed-in person is shown.
 *
 * @param stages all of the route, in its order
 * @param revision the last one handed over, 0 before there is one
 * @param may what the signed-in person may do or open now
 */
public record ReviewProgress(
        List<Stage> stages,
        int revision,
        Visibility assessments,
        Visibility returns,
        Visibility openWork,
        List<String> may) {

    /** The same where lists could not be had. */
    public ReviewProgress without(boolean noAssessments, boolean noReturns) {
        return new ReviewProgress(
                stages,
                revision,
                noAssessments ? Visibility.AWAY : assessments,
                noReturns ? Visibility.AWAY : returns,
                openWork,
                may);
    }

    /** {@code state}: not-started, now, done, or with-signoff where signoff-service knows. */
    public record Stage(String id, String state, @Nullable Instant at) {}
}
