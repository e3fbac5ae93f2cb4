package countersign.review.nhsereturn.sending;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.review.nhsereturn.file.ReturnId;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DispatchReturnWorker implements ServiceTaskWorker {

    private final DispatchReturn dispatchReturn;

    DispatchReturnWorker(DispatchReturn dispatchReturn) {
        this.dispatchReturn = dispatchReturn;
    }

    @Override
    public String jobType() {
        return JobTypes.DISPATCH_RETURN;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        dispatchReturn.dispatch(new ReturnId(job.string(Variables.RETURN_ID)), job.key());
        return Map.of();
    }
}
