package countersign.gateway.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action, with what was done on it.
 *
 * @param status today's: on-track, at-risk, overdue, unassigned, closed
 * @param boardCondition whether it is a condition of the Board's approval
 * @param domain number of the instrument's domain that it comes from
 */
record Action(
        String id,
        String reviewId,
        @Nullable String reviewTitle,
        @Nullable Integer domain,
        String title,
        @Nullable String description,
        @Nullable String term,
        String scope,
        String lead,
        @Nullable String owner,
        @Nullable LocalDate due,
        String status,
        @Nullable List<Update> updates,
        @Nullable Closure closure,
        @Nullable List<Reopening> reopenings,
        boolean boardCondition,
        boolean mayUpdate,
        boolean mayAssign,
        boolean mayReopen,
        long version) {

    /** Word from those who do it. */
    record Update(Instant at, String who, @Nullable String organisation, String status, String text) {}

    /** What shows that it is done. */
    record Closure(Instant at, String who, @Nullable String organisation, String evidence) {}

    /** Why it is open again, and the closing that no longer counts. */
    record Reopening(Instant at, String who, @Nullable String organisation, String reason, Closure undone) {}

    List<Reopening> reopened() {
        return reopenings == null ? List.of() : reopenings;
    }

    List<Update> told() {
        return updates == null ? List.of() : updates;
    }

    boolean closed() {
        return status.equals("closed");
    }

    String review() {
        return Optional.ofNullable(reviewTitle).orElse(reviewId);
    }
}
