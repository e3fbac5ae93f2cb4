package countersign.review.nhsereturn.preparing;

import countersign.bpmn.Headers;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.nhsereturn.file.ReturnKind;
import countersign.review.review.ReviewId;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class PrepareReturnWorker implements ServiceTaskWorker {

    private final PrepareReturn prepareReturn;

    PrepareReturnWorker(PrepareReturn prepareReturn) {
        this.prepareReturn = prepareReturn;
    }

    @Override
    public String jobType() {
        return JobTypes.PREPARE_RETURN;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        ReturnKind kind = ReturnKind.of(job.header(Headers.RETURN_KIND).orElseThrow());
        ReturnId id = prepareReturn.prepare(
                new ReviewId(job.string(Variables.REVIEW_ID)), kind, job.optionalInteger(Variables.REVISION));
        return Map.of(Variables.RETURN_ID, id.value());
    }
}
