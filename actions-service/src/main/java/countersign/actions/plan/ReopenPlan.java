package countersign.actions.plan;

import countersign.actions.action.keeping.ActionReopened;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * A reopened action is open again in its plan. The engine does not wait a second time for a plan that was complete: the
 * plan itself is the owner's work until it is complete again.
 */
@Component
class ReopenPlan implements OutboxHandler {

    private final Plans plans;
    private final Clock clock;

    ReopenPlan(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String type() {
        return ActionReopened.TYPE;
    }

    @Override
    public void deliver(OutboxMessage message, String actionId) {
        ActionReopened reopened = ActionReopened.from(message);
        plans.change(PlanId.of(reopened.review()), plan -> reopen(plan, reopened));
    }

    @Override
    public String inWords(OutboxMessage message) {
        return "Opening an action again in its plan";
    }

    private Plans.Change reopen(Plan plan, ActionReopened reopened) {
        Plan after = plan.reopen(reopened);
        return plan.complete() && !after.complete()
                ? Plans.Change.of(after, Audited.reopened(after, clock.instant()))
                : Plans.Change.of(after);
    }
}
