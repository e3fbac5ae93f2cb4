package countersign.review.nhsereturn.route;

import countersign.bpmn.Elements;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.review.nhsereturn.requirement.RequireBefore;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.util.Map;

/** The return is accepted: the review ends concluded. */
class ConcludeReviewWorker implements ServiceTaskWorker {

    private final String jobType;
    private final Reviews reviews;
    private final RequireBefore requireBefore;
    private final Clock clock;

    ConcludeReviewWorker(String jobType, Reviews reviews, RequireBefore requireBefore, Clock clock) {
        this.jobType = jobType;
        this.reviews = reviews;
        this.requireBefore = requireBefore;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return jobType;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        ReviewId review = new ReviewId(job.string(Variables.REVIEW_ID));
        requireBefore.stage(Elements.CONCLUDE_REVIEW, review);
        reviews.conclude(review, clock.instant());
        return Map.of();
    }
}
