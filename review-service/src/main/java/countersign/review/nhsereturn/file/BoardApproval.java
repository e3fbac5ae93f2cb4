package countersign.review.nhsereturn.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Board's approval of the revision that is returned: a record beside its frozen bytes.
 *
 * @param outcome approved or approved-with-conditions
 */
public record BoardApproval(
        String outcome, @Nullable LocalDate meetingDate, Instant decidedAt, List<Condition> conditions) {

    public BoardApproval {
        conditions = List.copyOf(conditions);
    }

    /** A condition; owner and day are null where the Board left them open. */
    public record Condition(
            String text, @Nullable String owner, @Nullable LocalDate due) {}
}
