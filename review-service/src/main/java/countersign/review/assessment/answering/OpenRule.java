package countersign.review.assessment.answering;

import countersign.review.assessment.Assessment;
import countersign.review.outcome.Refusal;
import java.time.Instant;
import java.util.Optional;

/** When an assessment takes answers: while it is with its team, and before its closing date. */
public final class OpenRule {

    private OpenRule() {}

    /** Nothing if it takes answers now. */
    public static Optional<Refusal> refuses(Assessment assessment, Instant now) {
        return switch (assessment) {
            case Assessment.Issued issued ->
                issued.file().closesAt().isAfter(now) ? Optional.empty() : Optional.of(closed());
            case Assessment.Submitted submitted -> Optional.of(submitted());
            case Assessment.Accepted accepted -> Optional.of(submitted());
            case Assessment.NotReturned notReturned -> Optional.of(closed());
        };
    }

    private static Refusal closed() {
        return new Refusal.WrongState(
                "assessment-closed",
                "This self-assessment has closed, so you cannot change its answers. If you have a question, contact the ICB’s programme office.");
    }

    private static Refusal submitted() {
        return new Refusal.WrongState(
                "already-submitted", "This assessment has been submitted and takes no more answers.");
    }
}
