package countersign.signoff.decision;

import countersign.signoff.task.state.Condition;
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
        @Nullable List<ConditionRequest> conditions,
        @Nullable LocalDate nextMeetingDate) {

    DecisionRequest {
        conditions = Optional.ofNullable(conditions).orElse(List.of()).stream()
                .filter(ConditionRequest::isGiven)
                .toList();
        feedback = TypedText.isEmpty(feedback) ? null : feedback;
        reasons = TypedText.isEmpty(reasons) ? null : reasons;
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
            text = TypedText.isEmpty(text) ? null : text;
            owner = TypedText.isEmpty(owner) ? null : owner;
        }

        boolean isGiven() {
            return text != null || owner != null || due != null;
        }

        Condition condition() {
            return new Condition(text == null ? "" : text, owner, due);
        }
    }
}
