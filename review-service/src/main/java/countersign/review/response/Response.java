package countersign.review.response;

import countersign.platform.audit.OnRecord;
import countersign.platform.identity.OdsCode;
import countersign.review.organisation.appointment.Authority;
import countersign.review.response.sheet.Answer;
import countersign.review.response.sheet.Sheet;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a team or a provider answers to a form. What may become what stands in {@link ResponseState}. */
public sealed interface Response extends OnRecord {

    /** With the team, for the first time or returned. */
    record Issued(ResponseFile file, Sheet sheet) implements Response {}

    /** With the provider's lead. */
    record Submitted(ResponseFile file, Sheet sheet, Submission submission) implements Response {}

    /** Part of the review's evidence. */
    record Accepted(ResponseFile file, Sheet sheet, Submission submission, Instant acceptedAt) implements Response {}

    /** Closed for every review that cited it before it was submitted. Its answers stay the team's own. */
    record NotReturned(ResponseFile file, Sheet sheet, Instant closedAt) implements Response {

        /** Another review asks for it: its answers are there still. */
        public Issued reopened(Instant at) {
            return new Issued(file.waitingSince(at), sheet);
        }
    }

    ResponseFile file();

    Sheet sheet();

    default ResponseId id() {
        return file().id();
    }

    /** Of every owner that may read it. */
    @Override
    default Map<OdsCode, String> recordedIn() {
        return file().open().stream().collect(Collectors.toMap(Citation::icb, citation -> citation.id()
                .value()));
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

    /** The same response, in the same state, with another file. */
    default Response with(ResponseFile changed) {
        return switch (this) {
            case Issued issued -> new Issued(changed, issued.sheet());
            case Submitted submitted -> new Submitted(changed, submitted.sheet(), submitted.submission());
            case Accepted accepted ->
                new Accepted(changed, accepted.sheet(), accepted.submission(), accepted.acceptedAt());
            case NotReturned closed -> new NotReturned(changed, closed.sheet(), closed.closedAt());
        };
    }

    default Response with(Citation changed) {
        return with(file().with(changed));
    }

    /** As this review knows it. */
    default Optional<Response> citedBy(ReviewId review) {
        return file().citation(citation -> citation.review().equals(review)).map(this::as);
    }

    /** As the owner of a review that cites it knows it; nothing for any other organisation. */
    default Optional<Response> citedFor(Authority authority) {
        return file().citation(citation -> authority.isOf(citation.icb())).map(this::as);
    }

    /**
     * A version of what those see who know it by a citation. That of the document also counts what is done for other
     * reviews, which is not theirs to know.
     */
    default long versionOfAnswers() {
        return sheet().participantsVersion()
                + sheet().answers().values().stream().mapToLong(Answer::version).sum();
    }

    /** What closed for the review before it was submitted has no answers there, whatever became of it since. */
    private Response as(Citation citation) {
        ResponseFile file = file().as(citation);
        Instant closedAt = citation.closedAt();
        return closedAt == null ? with(file) : new NotReturned(file, Sheet.empty(), closedAt);
    }
}
