package countersign.actions.action;

import org.jspecify.annotations.Nullable;

/**
 * That an action is a condition of the Board's approval: it stays in the plan until it is closed.
 *
 * @param revision whose approval it is a condition of
 * @param assigned who named an owner and a day, if the Board had left that open
 */
public record BoardCondition(int revision, @Nullable Entry assigned) {}
