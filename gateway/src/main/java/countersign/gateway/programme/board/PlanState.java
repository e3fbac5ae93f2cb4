package countersign.gateway.programme.board;

/** How far a plan is. */
public record PlanState(String state, int actionsInAll, int closed, int overdue) {}
