package countersign.gateway.programme.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a response. */
public record AssessmentState(
        String id,
        String use,
        String organisation,
        @Nullable String organisationName,
        String name,
        String level,
        String state,
        @Nullable Instant dueAt,
        @Nullable Instant submittedAt,
        int reminders,
        boolean mayRead) {

    boolean isSelfAssessment() {
        return use.equals("self-assessment");
    }

    public boolean accepted() {
        return state.equals("accepted");
    }
}
