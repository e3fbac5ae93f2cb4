package countersign.actions.plan;

import countersign.actions.action.keeping.ActionClosed;
import countersign.platform.engine.EngineMessages;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outcome.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A closed action is crossed off in its plan; with the last one the plan is complete, and the engine is told if it
 * waits.
 */
@Component
class TellPlan implements OutboxHandler<ActionClosed> {

    private final Plans plans;
    private final Clock clock;

    TellPlan(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public MessageType<ActionClosed> type() {
        return ActionClosed.TYPE;
    }

    @Override
    public void deliver(ActionClosed closed, Origin origin) {
        plans.change(PlanId.of(closed.review()), plan -> crossOff(plan, closed, origin.at()));
    }

    @Override
    public String inWords(ActionClosed closed) {
        return "Crossing a closed action off in its plan";
    }

    private Change<Plan, Plan> crossOff(Plan plan, ActionClosed closed, Instant at) {
        Plan after = plan.close(closed.action(), closed.version().orElse(1L), at);
        if (plan.complete() || !after.complete()) {
            return Change.to(after);
        }
        Instant now = clock.instant();
        return switch (after.monitoring()) {
            case Monitoring.Awaited(long jobKey, Instant since) ->
                Change.to(
                        after.monitored(new Monitoring.Told(jobKey, now)),
                        EngineMessages.complete(jobKey, Map.of(), now),
                        Audited.completed(after, now));
            case Monitoring.NotAsked notAsked -> Change.to(after, Audited.completed(after, now));
            case Monitoring.Told told -> Change.to(after, Audited.completed(after, now));
        };
    }
}
