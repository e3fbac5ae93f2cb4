package countersign.signoff.decision;

import countersign.signoff.task.state.Outcome;
import countersign.webserver.text.TypedText;
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
                .filter(condition -> !TypedText.isEmpty(condition))
                .toList();
        feedback = TypedText.isEmpty(feedback) ? null : feedback;
        reasons = TypedText.isEmpty(reasons) ? null : reasons;
    }

    List<String> conditionsOrNone() {
        return Optional.ofNullable(conditions).orElse(List.of());
    }
}
