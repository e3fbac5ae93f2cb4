package countersign.review.assessment.route;

import countersign.review.assessment.Assessment;
import countersign.review.outcome.Change;
import java.util.Objects;

/** The engine no longer waits with this job; another one that came since stays held. */
final class Released {

    private Released() {}

    /** Whether the process waits for it by another job than this. */
    static boolean isWaitedForBesides(Assessment assessment, long job) {
        Long held = assessment.file().heldJob();
        return held != null && held != job;
    }

    static Change<Assessment, Boolean> from(Assessment assessment, long job) {
        return Objects.equals(assessment.file().heldJob(), job)
                ? Change.of(assessment.with(assessment.file().heldBy(null)), true)
                : Change.of(assessment, false);
    }
}
