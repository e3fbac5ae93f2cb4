package countersign.actions.plan;

import countersign.actions.action.keeping.ActionAssigned;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import org.springframework.stereotype.Component;

/** The plan knows the day that one of its actions was given. */
@Component
class DatePlan implements OutboxHandler {

    private final Plans plans;

    DatePlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String type() {
        return ActionAssigned.TYPE;
    }

    @Override
    public void deliver(OutboxMessage message, String actionId) {
        ActionAssigned assigned = ActionAssigned.from(message);
        plans.change(
                PlanId.of(assigned.review()), plan -> Plans.Change.of(plan.dated(assigned.action(), assigned.due())));
    }

    @Override
    public String inWords(OutboxMessage message) {
        return "Telling a plan the date of one of its actions";
    }
}
