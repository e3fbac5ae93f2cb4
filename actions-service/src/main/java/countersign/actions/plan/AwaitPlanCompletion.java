package countersign.actions.plan;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.EngineMessages;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.outcome.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The engine waits until the plan is complete, which it may be already. */
@Component
class AwaitPlanCompletion implements HeldWorkHandler {

    private final Plans plans;
    private final Clock clock;

    AwaitPlanCompletion(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.AWAIT_PLAN_COMPLETION;
    }

    @Override
    public void held(EngineJob job) {
        plans.change(new PlanId(job.string(Variables.PLAN_ID)), plan -> await(plan, job.key()));
    }

    @Override
    public void withdrawn(EngineJob job, String reason) {
        plans.change(
                new PlanId(job.string(Variables.PLAN_ID)),
                plan -> Change.to(
                        plan.monitoring().isBy(job.key()) ? plan.monitored(new Monitoring.NotAsked()) : plan));
    }

    /** The plan is complete, or another job waits for that since. */
    @Override
    public boolean accountsFor(EngineJob job) {
        return plans.find(new PlanId(job.string(Variables.PLAN_ID)))
                .map(found -> found.body())
                .map(plan -> plan.complete()
                        || (plan.monitoring() instanceof Monitoring.Awaited awaited && awaited.jobKey() != job.key()))
                .orElse(true);
    }

    private Change<Plan, Plan> await(Plan plan, long jobKey) {
        Instant now = clock.instant();
        if (plan.monitoring().isBy(jobKey)) {
            return Change.to(plan);
        }
        return plan.complete()
                ? Change.to(
                        plan.monitored(new Monitoring.Told(jobKey, now)),
                        EngineMessages.complete(jobKey, Map.of(), now))
                : Change.to(plan.monitored(new Monitoring.Awaited(jobKey, now)));
    }
}
