package countersign.actions.work;

import countersign.actions.plan.Line;
import countersign.actions.plan.Plan;
import countersign.platform.http.Visibility;
import countersign.platform.identity.OdsCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a review's plan is, told to a reader as far as they may know it.
 *
 * @param state none, running or complete: for everyone who sees the review
 * @param counts null where the reader is not shown the plan, or there is none
 * @param openWork how much of what the plan waits on is shown
 */
record ProgressView(String state, @Nullable Counts counts, Visibility openWork) {

    /** The plan's actions. */
    record Counts(int actionsInAll, int closed, int overdue) {}

    /** Nothing is kept from anybody where there is nothing. */
    static ProgressView ofNoPlan() {
        return new ProgressView("none", null, Visibility.SHOWN);
    }

    /** For an organisation with a part in the plan. */
    static ProgressView of(Plan plan, OdsCode home, LocalDate today) {
        List<Line> open = plan.open();
        int overdue = Math.toIntExact(
                open.stream().filter(line -> isOverdue(line, today)).count());
        var counts = new Counts(plan.lines().size(), plan.lines().size() - open.size(), overdue);
        return new ProgressView(state(plan), counts, home.equals(plan.icb()) ? Visibility.SHOWN : Visibility.OWN);
    }

    private static boolean isOverdue(Line line, LocalDate today) {
        LocalDate due = line.due();
        return due != null && due.isBefore(today);
    }

    /** For whoever only sees the review. */
    static ProgressView withoutCounts(Plan plan) {
        return new ProgressView(state(plan), null, Visibility.NOT_SHOWN);
    }

    private static String state(Plan plan) {
        return plan.complete() ? "complete" : "running";
    }
}
