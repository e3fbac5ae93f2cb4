package countersign.signoff.decision;

import countersign.signoff.task.state.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision as it is sent; blank text is no text. */
record DecisionRequest(
        @Nullable Outcome outcome,
        @Nullable LocalDate meetingDate,
        @Nullable String feedback,
        @Nullable String reasons,
        @Nullable List<String> conditions,
        @Nullable LocalDate nextMeetingDate) {

    DecisionRequest {
        conditions = Optional.ofNullable(conditions).orElse(List.of()).stream()
                .filter(condition -> !condition.isBlank())
                .toList();
        feedback = feedback == null || feedback.isBlank() ? null : feedback;
        reasons = reasons == null || reasons.isBlank() ? null : reasons;
    }

    List<String> conditionsOrNone() {
        return Optional.ofNullable(conditions).orElse(List.of());
    }
}
