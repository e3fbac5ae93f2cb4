package countersign.review.revision.thematic;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.HeldWorkHandler;
import countersign.review.review.ReviewId;
import countersign.review.revision.Drafts;
import org.springframework.stereotype.Component;

/** The process waits for the thematic review: opens the first draft, or after a rework the next one. */
@Component
class OpenDraft implements HeldWorkHandler {

    private final Drafts drafts;

    OpenDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String jobType() {
        return JobTypes.AWAIT_THEMATIC_REVIEW;
    }

    @Override
    public void held(EngineJob job) {
        drafts.waitedForBy(reviewOf(job), job.key(), job.optionalString(Variables.LAST_STAGE));
    }

    @Override
    public void withdrawn(EngineJob job, String reason) {
        drafts.noLongerWaitedForBy(reviewOf(job), job.key());
    }

    @Override
    public boolean accountsFor(EngineJob job) {
        return drafts.accountFor(reviewOf(job), job.key());
    }

    private static ReviewId reviewOf(EngineJob job) {
        return new ReviewId(job.string(Variables.REVIEW_ID));
    }
}
