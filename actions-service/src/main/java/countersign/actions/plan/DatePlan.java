package countersign.actions.plan;

import countersign.actions.action.keeping.ActionAssigned;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outcome.Change;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The plan knows the day that one of its actions was given. */
@Component
class DatePlan implements OutboxHandler<ActionAssigned> {

    private final Plans plans;

    DatePlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public MessageType<ActionAssigned> type() {
        return ActionAssigned.TYPE;
    }

    @Override
    public void deliver(ActionAssigned assigned, Origin origin) {
        LocalDate due = LocalDate.parse(assigned.due());
        plans.change(PlanId.of(assigned.review()), plan -> Change.to(plan.dated(assigned.action(), due)));
    }

    @Override
    public String inWords(ActionAssigned assigned) {
        return "Telling a plan the date of one of its actions";
    }
}
