package countersign.actions.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import countersign.actions.action.ReviewId;
import countersign.actions.action.listing.ActionView;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a list.
 *
 * @param revision the highest approved revision in it
 * @param state running or complete
 * @param nextDue when the next open action is due
 */
record PlanView(
        PlanId id,
        ReviewId reviewId,
        String reviewTitle,
        OdsCode icb,
        int revision,
        Instant openedAt,
        String state,
        int actionsInAll,
        int closed,
        int overdue,
        @Nullable LocalDate nextDue,
        long version) {

    static PlanView of(Versioned<Plan> found, LocalDate today) {
        Plan plan = found.body();
        List<Line> open = plan.open();
        return new PlanView(
                plan.id(),
                plan.review(),
                plan.reviewTitle(),
                plan.icb(),
                plan.revision(),
                plan.openedAt(),
                plan.complete() ? "complete" : "running",
                plan.lines().size(),
                plan.lines().size() - open.size(),
                overdue(open, today),
                Plan.earliestDue(open).orElse(null),
                found.version());
    }

    private static int overdue(Collection<Line> open, LocalDate today) {
        return Math.toIntExact(
                open.stream().filter(line -> line.isOverdue(today)).count());
    }

    /** A plan with its actions, by due date. */
    record WithActions(@JsonUnwrapped PlanView plan, List<ActionView> actions) {}
}
