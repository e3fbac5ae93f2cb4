package countersign.review.response.route;

import countersign.review.outcome.Change;
import countersign.review.response.Response;
import java.util.Objects;

/** The engine no longer waits with this job; another one that came since stays held. */
final class Released {

    private Released() {}

    /** Whether the process waits for it by another job than this. */
    static boolean isWaitedForBesides(Response assessment, long job) {
        Long held = assessment.file().heldJob();
        return held != null && held != job;
    }

    static Change<Response, Boolean> from(Response assessment, long job) {
        return Objects.equals(assessment.file().heldJob(), job)
                ? Change.of(assessment.with(assessment.file().heldBy(null)), true)
                : Change.of(assessment, false);
    }
}
