package countersign.review.nhsereturn.route;

import countersign.bpmn.FormerJobTypes;
import countersign.bpmn.JobTypes;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.review.nhsereturn.requirement.RequireBefore;
import countersign.review.review.Reviews;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reviews are concluded alike, by whichever version of the route they run. */
@Configuration(proxyBeanMethods = false)
class ConcludingConfiguration {

    @Bean
    ServiceTaskWorker concludeReviewWorker(Reviews reviews, RequireBefore requireBefore, Clock clock) {
        return new ConcludeReviewWorker(JobTypes.CONCLUDE_REVIEW, reviews, requireBefore, clock);
    }

    @Bean
    ServiceTaskWorker formerPublishReviewWorker(Reviews reviews, RequireBefore requireBefore, Clock clock) {
        return new ConcludeReviewWorker(FormerJobTypes.PUBLISH_REVIEW, reviews, requireBefore, clock);
    }
}
