package countersign.review.nhsereturn.route;

import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.util.Map;

/** The return is accepted: the review ends concluded. */
class ConcludeReviewWorker implements ServiceTaskWorker {

    private final String jobType;
    private final Reviews reviews;
    private final Clock clock;

    ConcludeReviewWorker(String jobType, Reviews reviews, Clock clock) {
        this.jobType = jobType;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return jobType;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        reviews.conclude(new ReviewId(job.string(Variables.REVIEW_ID)), clock.instant());
        return Map.of();
    }
}
