package countersign.actions.work;

import countersign.actions.action.ReviewId;
import countersign.actions.plan.Line;
import countersign.actions.plan.Plan;
import countersign.actions.plan.PlanId;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.webserver.calendar.EnglishTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan that waits on somebody: the same shape in every service.
 *
 * @param id unique over all kinds
 * @param organisation whose work it is
 * @param waitingOn in words
 * @param dueAt end of the day on which its next open action is due
 * @param target the plan to work on
 */
record WorkItem(
        String id,
        String kind,
        String title,
        ReviewId reviewId,
        String reviewTitle,
        OdsCode icb,
        String subject,
        OdsCode organisation,
        String waitingOn,
        Instant openedAt,
        @Nullable Instant dueAt,
        int reminders,
        long version,
        PlanId target) {

    /** The open actions of a plan that are one organisation's work. */
    static WorkItem of(Versioned<Plan> found, OdsCode organisation, List<Line> open) {
        Plan plan = found.body();
        return new WorkItem(
                "plan~" + plan.id() + "~" + organisation,
                "plan",
                "Update the action plan",
                plan.review(),
                plan.reviewTitle(),
                plan.icb(),
                open.size() == 1 ? "1 open action" : open.size() + " open actions",
                organisation,
                waitingOn(plan, open),
                plan.openedAt(),
                Plan.earliestDue(open).map(EnglishTime::endOf).orElse(null),
                0,
                found.version(),
                plan.id());
    }

    private static String waitingOn(Plan plan, List<Line> open) {
        return open.stream()
                .map(Line::lead)
                .distinct()
                .map(plan::nameOf)
                .sorted()
                .collect(Collectors.joining(", ", "Lead of actions, ", ""));
    }
}
