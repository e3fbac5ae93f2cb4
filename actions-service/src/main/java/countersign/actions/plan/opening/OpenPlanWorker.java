package countersign.actions.plan.opening;

import countersign.actions.action.ReviewId;
import countersign.actions.plan.PlanId;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class OpenPlanWorker implements ServiceTaskWorker {

    private final OpenPlan openPlan;

    OpenPlanWorker(OpenPlan openPlan) {
        this.openPlan = openPlan;
    }

    @Override
    public String jobType() {
        return JobTypes.OPEN_PLAN;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        ReviewId review = new ReviewId(job.string(Variables.REVIEW_ID));
        PlanId plan = openPlan.from(review, job.integer(Variables.REVISION), job.flag(Variables.PLAN_MONITORED));
        return Map.of(Variables.PLAN_ID, plan.value());
    }
}
