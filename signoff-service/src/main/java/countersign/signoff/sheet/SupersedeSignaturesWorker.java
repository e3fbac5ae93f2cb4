package countersign.signoff.sheet;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.signoff.review.ReviewId;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SupersedeSignaturesWorker implements ServiceTaskWorker {

    private final SupersedeSheets supersedeSheets;

    SupersedeSignaturesWorker(SupersedeSheets supersedeSheets) {
        this.supersedeSheets = supersedeSheets;
    }

    @Override
    public String jobType() {
        return JobTypes.SUPERSEDE_SIGNATURES;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        supersedeSheets.upTo(new ReviewId(job.string(Variables.REVIEW_ID)), job.integer(Variables.REVISION));
        return Map.of();
    }
}
