package countersign.review.response;

import countersign.platform.audit.OnRecord;
import countersign.platform.identity.OdsCode;
import countersign.review.response.sheet.Sheet;
import java.time.Instant;
import java.util.Optional;

/** What a team or a provider answers to a form. What may become what stands in {@link ResponseState}. */
public sealed interface Response extends OnRecord {

    /** With the team, for the first time or returned. */
    record Issued(ResponseFile file, Sheet sheet) implements Response {}

    /** With the provider's lead. */
    record Submitted(ResponseFile file, Sheet sheet, Submission submission) implements Response {}

    /** Part of the review's evidence. */
    record Accepted(ResponseFile file, Sheet sheet, Submission submission, Instant acceptedAt) implements Response {}

    /** Closed before it was submitted. Its answers stay the team's own. */
    record NotReturned(ResponseFile file, Sheet sheet, Instant closedAt) implements Response {}

    ResponseFile file();

    Sheet sheet();

    default ResponseId id() {
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

    default ResponseState state() {
        return switch (this) {
            case Issued issued -> ResponseState.ISSUED;
            case Submitted submitted -> ResponseState.SUBMITTED;
            case Accepted accepted -> ResponseState.ACCEPTED;
            case NotReturned closed -> ResponseState.NOT_RETURNED;
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
    default Response with(ResponseFile changed) {
        return switch (this) {
            case Issued issued -> new Issued(changed, issued.sheet());
            case Submitted submitted -> new Submitted(changed, submitted.sheet(), submitted.submission());
            case Accepted accepted ->
                new Accepted(changed, accepted.sheet(), accepted.submission(), accepted.acceptedAt());
            case NotReturned closed -> new NotReturned(changed, closed.sheet(), closed.closedAt());
        };
    }
}
