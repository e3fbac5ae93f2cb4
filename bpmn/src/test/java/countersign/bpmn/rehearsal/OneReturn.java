package countersign.bpmn.rehearsal;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Messages;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Processes;
import countersign.bpmn.Variables;
import java.util.Map;

/** A return to NHSE, played by itself. */
public final class OneReturn {
    private final Rehearsal rehearsal;
    private final String returnId;

    OneReturn(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        this.returnId = "ret-" + rehearsal.reviewId();
    }

    public void sent() {
        rehearsal.start(Processes.NHSE_RETURN, Map.of(Variables.RETURN_ID, returnId));
        rehearsal.job(JobTypes.DISPATCH_RETURN).complete();
    }

    public void reached() {
        rehearsal.job(JobTypes.AWAIT_DELIVERY).complete(Variables.DELIVERY_OUTCOME, Outcomes.DELIVERED);
    }

    /** Sent, and delivered: the wait for the region has begun. */
    public void delivered() {
        sent();
        reached();
        rehearsal.passed();
    }

    /** Sent once more, and delivered. */
    public void redelivered() {
        rehearsal.job(JobTypes.DISPATCH_RETURN).complete();
        reached();
    }

    /** Sent, and given up: the human work that follows. */
    public Job undelivered() {
        sent();
        rehearsal.job(JobTypes.AWAIT_DELIVERY).complete(Variables.DELIVERY_OUTCOME, Outcomes.UNDELIVERABLE);
        return rehearsal.job(JobTypes.AWAIT_UNDELIVERED_RETURN);
    }

    public void answered(String answer) {
        rehearsal.publish(Messages.NHSE_ANSWERED, returnId, Map.of(Variables.ANSWER, answer));
    }

    /** The region's query, and the human work that follows. */
    public Job queried() {
        answered(Outcomes.QUERIED);
        return rehearsal.job(JobTypes.AWAIT_QUERY_RESPONSE);
    }
}
