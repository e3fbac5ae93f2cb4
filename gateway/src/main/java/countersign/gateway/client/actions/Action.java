package countersign.gateway.client.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action, with what was done on it.
 *
 * @param status today's: on-track, at-risk, overdue, unassigned, closed
 * @param boardCondition whether it is a condition of the Board's approval
 * @param domain number of the instrument's domain that it comes from
 */
public record Action(
        String id,
        String reviewId,
        String reviewTitle,
        @Nullable Integer domain,
        String title,
        String description,
        @Nullable String term,
        String scope,
        String lead,
        @Nullable String owner,
        @Nullable LocalDate due,
        String status,
        List<Update> updates,
        @Nullable Closure closure,
        List<Reopening> reopenings,
        boolean boardCondition,
        boolean mayUpdate,
        boolean mayAssign,
        boolean mayReopen,
        long version) {

    /** Word from those who do it. */
    public record Update(Instant at, String who, String status, String text) {}

    /** What shows that it is done. */
    public record Closure(Instant at, String who, String evidence) {}

    /** Why it is open again, and the closing that no longer counts. */
    public record Reopening(Instant at, String who, String reason, Closure undone) {}

    /** Whether the Board left open who sees to it, or by when. */
    public boolean ownerOpen() {
        return owner == null;
    }

    public boolean dueOpen() {
        return due == null;
    }

    public boolean closed() {
        return status.equals("closed");
    }
}
