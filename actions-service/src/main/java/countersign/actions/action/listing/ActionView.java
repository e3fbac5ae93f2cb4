package countersign.actions.action.listing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import countersign.actions.action.Action;
import countersign.actions.action.ActionId;
import countersign.actions.action.Commitment;
import countersign.actions.action.Entry;
import countersign.actions.action.Progress;
import countersign.actions.action.Reopening;
import countersign.actions.action.ReviewId;
import countersign.actions.action.Standing;
import countersign.actions.action.Status;
import countersign.actions.action.Update;
import countersign.actions.authority.Authority;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action as it is shown.
 *
 * @param status today's: on-track, at-risk, overdue, unassigned, closed
 * @param boardCondition whether it is a condition of the Board's approval
 * @param mayAssign whether the caller may name its owner and its day now
 * @param reopenings closings that no longer count, oldest first
 * @param mayReopen whether the caller may say now that it was closed by mistake
 * @param mayUpdate whether the caller may record an update on it or close it now
 */
public record ActionView(
        ActionId id,
        ReviewId reviewId,
        String reviewTitle,
        OdsCode icb,
        int revision,
        Instant openedAt,
        @JsonUnwrapped Commitment commitment,
        Status status,
        List<UpdateView> updates,
        @Nullable ClosureView closure,
        List<ReopeningView> reopenings,
        boolean boardCondition,
        boolean mayUpdate,
        boolean mayAssign,
        boolean mayReopen,
        long version) {

    public static ActionView of(Versioned<Action> found, Authority authority, LocalDate today) {
        Action action = found.body();
        return new ActionView(
                action.id(),
                action.review(),
                action.reviewTitle(),
                action.icb(),
                action.revision(),
                action.openedAt(),
                action.commitment(),
                action.status(today),
                action.updates().stream().map(UpdateView::of).toList(),
                action.closed() ? ClosureView.of(action.closure()) : null,
                action.reopenings().stream().map(ReopeningView::of).toList(),
                action.boardCondition() != null,
                !action.closed() && action.mayBeKeptBy(authority),
                !action.closed() && !action.commitment().isAssigned() && action.mayBeKeptBy(authority),
                action.closed() && action.mayBeKeptBy(authority),
                found.version());
    }

    /** Why it is open again, and the closing that no longer counts. */
    public record ReopeningView(Instant at, String who, OdsCode organisation, String reason, ClosureView undone) {

        static ReopeningView of(Reopening reopening) {
            Entry entry = reopening.entry();
            return new ReopeningView(
                    entry.at(),
                    entry.name(),
                    entry.organisation(),
                    reopening.reason(),
                    ClosureView.of(reopening.undone()));
        }
    }

    /** Word from those who do it. */
    public record UpdateView(Instant at, String who, OdsCode organisation, Standing status, String text) {

        public static UpdateView of(Update update) {
            Entry entry = update.entry();
            return new UpdateView(entry.at(), entry.name(), entry.organisation(), update.standing(), update.text());
        }
    }

    /** That it is done, and what shows it. */
    public record ClosureView(Instant at, String who, OdsCode organisation, String evidence) {

        public static ClosureView of(Progress.Closed closed) {
            Entry entry = closed.entry();
            return new ClosureView(entry.at(), entry.name(), entry.organisation(), closed.evidence());
        }
    }
}
