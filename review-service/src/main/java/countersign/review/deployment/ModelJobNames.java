package countersign.review.deployment;

import countersign.bpmn.ModelNames;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.JobNames;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Jobs are called as their steps are in the models, and are about a review. */
@Component
class ModelJobNames implements JobNames {

    @Override
    public String what(EngineJob job) {
        return ModelNames.ofStep(job.elementId(), job.variables());
    }

    @Override
    public Optional<String> subject(EngineJob job) {
        return job.optionalString(Variables.REVIEW_ID);
    }

    @Override
    public Optional<String> chain(EngineJob job) {
        return job.optionalString(Variables.ICB);
    }
}
