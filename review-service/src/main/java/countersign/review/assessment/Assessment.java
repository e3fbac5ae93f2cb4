package countersign.review.assessment;

import countersign.platform.audit.OnRecord;
import countersign.platform.identity.OdsCode;
import countersign.review.assessment.sheet.Sheet;
import java.time.Instant;
import java.util.Optional;

/** A self-assessment. What may become what stands in {@link AssessmentState}. */
public sealed interface Assessment extends OnRecord {

    /** With the team, for the first time or returned. */
    record Issued(AssessmentFile file, Sheet sheet) implements Assessment {}

    /** With the provider's lead. */
    record Submitted(AssessmentFile file, Sheet sheet, Submission submission) implements Assessment {}

    /** Part of the review's evidence. */
    record Accepted(AssessmentFile file, Sheet sheet, Submission submission, Instant acceptedAt)
            implements Assessment {}

    /** Closed before it was submitted. Its answers stay the team's own. */
    record NotReturned(AssessmentFile file, Sheet sheet, Instant closedAt) implements Assessment {}

    AssessmentFile file();

    Sheet sheet();

    default AssessmentId id() {
        return file().id();
    }

    default OdsCode icb() {
        return file().icb();
    }

    @Override
    default OdsCode recordedIn() {
        return icb();
    }

    default Subject subject() {
        return file().subject();
    }

    default AssessmentState state() {
        return switch (this) {
            case Issued issued -> AssessmentState.ISSUED;
            case Submitted submitted -> AssessmentState.SUBMITTED;
            case Accepted accepted -> AssessmentState.ACCEPTED;
            case NotReturned closed -> AssessmentState.NOT_RETURNED;
        };
    }

    /** The submission that counts now. */
    default Optional<Submission> submitted() {
        return switch (this) {
            case Submitted submitted -> Optional.of(submitted.submission());
            case Accepted accepted -> Optional.of(accepted.submission());
            case Issued issued -> Optional.empty();
            case NotReturned closed -> Optional.empty();
        };
    }

    /** The same assessment, in the same state, with another file. */
    default Assessment with(AssessmentFile changed) {
        return switch (this) {
            case Issued issued -> new Issued(changed, issued.sheet());
            case Submitted submitted -> new Submitted(changed, submitted.sheet(), submitted.submission());
            case Accepted accepted ->
                new Accepted(changed, accepted.sheet(), accepted.submission(), accepted.acceptedAt());
            case NotReturned closed -> new NotReturned(changed, closed.sheet(), closed.closedAt());
        };
    }
}
