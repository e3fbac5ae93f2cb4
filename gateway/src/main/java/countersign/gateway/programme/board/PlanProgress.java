package countersign.gateway.programme.board;

import org.jspecify.annotations.Nullable;

/**
 * How far actions-service knows a review's plan to be.
 *
 * @param state none, running or complete
 * @param counts null where the signed-in person is not shown the plan
 */
public record PlanProgress(String state, @Nullable Counts counts, Visibility openWork) {

    /** The plan's actions. */
    public record Counts(int actionsInAll, int closed, int overdue) {}
}
