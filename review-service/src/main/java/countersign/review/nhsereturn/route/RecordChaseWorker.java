package countersign.review.nhsereturn.route;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.outcome.Change;
import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.TimeToAnswer;
import countersign.review.nhsereturn.file.ReturnId;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Five working days without an answer: the region is chased, which both sides see. */
@Component
class RecordChaseWorker implements ServiceTaskWorker {

    private final Returns returns;
    private final Clock clock;

    RecordChaseWorker(Returns returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.RECORD_RETURN_CHASE;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        returns.mustChange(
                new ReturnId(job.string(Variables.RETURN_ID)),
                found -> Change.of(isChased(found, job.key()) ? found : chased(found, job.key()), true));
        return TimeToAnswer.with(Map.of(), clock.instant());
    }

    /** By this job already, or not at all: the region has accepted it, and the process will hear of that. */
    private static boolean isChased(NhseReturn found, long job) {
        return found.chaseJobs().contains(job) || found.standing() instanceof Standing.Accepted;
    }

    private NhseReturn chased(NhseReturn found, long job) {
        return found.chasedBy(job).with(Event.automatic(clock.instant(), found.icb(), "chased", found.sequence(), ""));
    }
}
