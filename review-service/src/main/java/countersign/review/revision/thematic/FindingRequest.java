package countersign.review.revision.thematic;

import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.revision.material.Finding;
import countersign.review.revision.material.Priorities;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent to save a finding; nothing of it has been checked. */
record FindingRequest(
        @Nullable String finding,
        @Nullable String strengths,
        @Nullable Areas priorities) {

    record Areas(
            @Nullable List<String> essential,
            @Nullable List<String> enhancer,
            @Nullable List<String> desirable) {

        Priorities read() {
            return new Priorities(given(essential), given(enhancer), given(desirable));
        }

        private static List<String> given(@Nullable List<String> texts) {
            return texts == null
                    ? List.of()
                    : texts.stream().filter(Objects::nonNull).toList();
        }
    }

    Outcome<Finding> read(int domain) {
        Finding read = new Finding(
                domain,
                Objects.requireNonNullElse(finding, ""),
                Objects.requireNonNullElse(strengths, ""),
                priorities == null ? Priorities.NONE : priorities.read());
        Fields fields = new Fields();
        read.check(fields);
        Optional<Refusal> refusal = fields.refusal();
        return refusal.<Outcome<Finding>>map(Outcome::refused).orElseGet(() -> Outcome.done(read));
    }
}
