package countersign.review.response;

import countersign.platform.mongo.Versioned;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A response without its answers, as lists read it. */
public record ResponseSummary(long version, Body body) {

    /** The fields that are read, by the names of the stored document. */
    record Body(
            String state,
            ResponseFile file,
            @Nullable Submission submission,
            @Nullable Instant closedAt) {}

    static ResponseSummary of(Versioned<Body> found) {
        return new ResponseSummary(found.version(), found.body());
    }

    /** As this review knows it; nothing if it does not cite it. */
    Optional<ResponseSummary> citedBy(ReviewId review) {
        return file().citation(citation -> citation.review().equals(review)).map(this::as);
    }

    private ResponseSummary as(Citation citation) {
        ResponseFile file = file().as(citation);
        Instant closedAt = citation.closedAt();
        return new ResponseSummary(
                0, // whoever knows it by a citation changes nothing in it
                closedAt == null
                        ? new Body(body.state(), file, body.submission(), null)
                        : new Body(ResponseState.NOT_RETURNED.word(), file, null, closedAt));
    }

    public ResponseFile file() {
        return body.file();
    }

    /** The word for the state. */
    public String state() {
        return body.state();
    }

    public boolean is(ResponseState state) {
        return body.state().equals(state.word());
    }

    /** Whether somebody has still to answer, or to read what was answered. */
    public boolean isOpen() {
        return is(ResponseState.ISSUED) || is(ResponseState.SUBMITTED);
    }

    /** The submission that counts now. */
    public Optional<Submission> submission() {
        return Optional.ofNullable(body.submission());
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(body.closedAt());
    }
}
