package countersign.review.assessment;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An assessment without its answers, as lists read it. The names are those of the stored document. */
public record Headline(String _id, long version, Body body) {

    /** {@code state} is the word of an {@link AssessmentState}. */
    record Body(
            String state,
            AssessmentFile file,
            @Nullable Submission submission,
            @Nullable Instant acceptedAt,
            @Nullable Instant closedAt) {}

    public AssessmentFile file() {
        return body.file();
    }

    /** The word for the state. */
    public String state() {
        return body.state();
    }

    public boolean is(AssessmentState state) {
        return body.state().equals(state.word());
    }

    /** The submission that counts now. */
    public Optional<Submission> submission() {
        return Optional.ofNullable(body.submission());
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(body.closedAt());
    }
}
