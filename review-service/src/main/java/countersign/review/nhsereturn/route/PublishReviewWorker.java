package countersign.review.nhsereturn.route;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.review.nhsereturn.requirement.RequireBefore;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The return is accepted: the review ends published. */
@Component
class PublishReviewWorker implements ServiceTaskWorker {

    private final Reviews reviews;
    private final RequireBefore requireBefore;
    private final Clock clock;

    PublishReviewWorker(Reviews reviews, RequireBefore requireBefore, Clock clock) {
        this.reviews = reviews;
        this.requireBefore = requireBefore;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.PUBLISH_REVIEW;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        ReviewId review = new ReviewId(job.string(Variables.REVIEW_ID));
        requireBefore.stage(Elements.PUBLISH_REVIEW, review);
        reviews.publish(review, clock.instant());
        return Map.of();
    }
}
