package countersign.signoff.sheet;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.signoff.appointment.Slot;
import countersign.signoff.review.ReviewId;
import countersign.signoff.review.Revision;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class OpenSheetWorker implements ServiceTaskWorker {

    private final OpenSheet openSheet;

    OpenSheetWorker(OpenSheet openSheet) {
        this.openSheet = openSheet;
    }

    @Override
    public String jobType() {
        return JobTypes.OPEN_SHEET;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        var revision = new Revision(new ReviewId(job.string(Variables.REVIEW_ID)), job.integer(Variables.REVISION));
        var outstanding =
                openSheet.open(revision, job.key()).stream().map(Slot::id).toList();
        return Map.of(Variables.OUTSTANDING_SLOTS, outstanding);
    }
}
