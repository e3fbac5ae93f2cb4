package countersign.signoff.decision;

import countersign.signoff.task.state.Condition;
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
        @Nullable List<ConditionRequest> conditions,
        @Nullable LocalDate nextMeetingDate) {

    DecisionRequest {
        conditions = Optional.ofNullable(conditions).orElse(List.of()).stream()
                .filter(ConditionRequest::isGiven)
                .toList();
        feedback = feedback == null || feedback.isBlank() ? null : feedback;
        reasons = reasons == null || reasons.isBlank() ? null : reasons;
    }

    List<ConditionRequest> conditionRequests() {
        return Optional.ofNullable(conditions).orElse(List.of());
    }

    List<Condition> conditionsOrNone() {
        return conditionRequests().stream().map(ConditionRequest::condition).toList();
    }

    /**
     * A condition as it is sent.
     *
     * @param owner office or person; none if it is left open
     * @param due last day; none if it is left open
     */
    record ConditionRequest(
            @Nullable String text,
            @Nullable String owner,
            @Nullable LocalDate due) {

        ConditionRequest {
            text = text == null || text.isBlank() ? null : text.strip();
            owner = owner == null || owner.isBlank() ? null : owner.strip();
        }

        boolean isGiven() {
            return text != null || owner != null || due != null;
        }

        Condition condition() {
            return new Condition(text == null ? "" : text, owner, due);
        }
    }
}
