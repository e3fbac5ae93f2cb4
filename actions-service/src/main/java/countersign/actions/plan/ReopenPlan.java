package countersign.actions.plan;

import countersign.actions.action.keeping.ActionReopened;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outcome.Change;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * A reopened action is open again in its plan. The engine does not wait a second time for a plan that was complete: the
 * plan itself is the owner's work until it is complete again.
 */
@Component
class ReopenPlan implements OutboxHandler<ActionReopened> {

    private final Plans plans;
    private final Clock clock;

    ReopenPlan(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public MessageType<ActionReopened> type() {
        return ActionReopened.TYPE;
    }

    @Override
    public void deliver(ActionReopened reopened, Origin origin) {
        plans.change(PlanId.of(reopened.review()), plan -> reopen(plan, reopened, origin.at()));
    }

    @Override
    public String inWords(ActionReopened reopened) {
        return "Opening an action again in its plan";
    }

    private Change<Plan, Plan> reopen(Plan plan, ActionReopened reopened, Instant at) {
        Plan after = plan.reopen(reopened, at);
        return plan.complete() && !after.complete()
                ? Change.to(after, Audited.reopened(after, clock.instant()))
                : Change.to(after);
    }
}
