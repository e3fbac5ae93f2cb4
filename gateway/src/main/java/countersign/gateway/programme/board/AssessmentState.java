package countersign.gateway.programme.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A self-assessment's state. */
public record AssessmentState(
        String id,
        String organisation,
        @Nullable String organisationName,
        String name,
        String level,
        String state,
        Instant dueAt,
        @Nullable Instant submittedAt,
        int reminders,
        boolean mayRead) {

    public boolean accepted() {
        return state.equals("accepted");
    }
}
