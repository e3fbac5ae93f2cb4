package countersign.review.response.route;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.ModelNames;
import countersign.bpmn.UnmetWords;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.mongo.Versioned;
import countersign.platform.stuck.StoppedException;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Issues what a launched review asks for, and tells the engine what to wait for. */
@Component
class IssueResponsesWorker implements ServiceTaskWorker {

    private final Reviews reviews;
    private final IssueResponses responses;
    private final MoveClosingDates dates;

    IssueResponsesWorker(Reviews reviews, IssueResponses responses, MoveClosingDates dates) {
        this.reviews = reviews;
        this.responses = responses;
        this.dates = dates;
    }

    @Override
    public String jobType() {
        return JobTypes.ISSUE_ASSESSMENTS;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        ReviewId id = new ReviewId(job.string(Variables.REVIEW_ID));
        Review review = launched(id);
        IssueResponses.Issued issued = responses.issue(review);
        Review now = review(id);
        dates.move(id, now.terms().assessmentsCloseAt());
        return Map.of(
                Variables.ASSESSMENTS,
                issued.assessments(),
                Variables.POLICY_CHECKS,
                issued.checks(),
                Variables.ASSESSMENTS_CLOSE_AT,
                now.terms().assessmentsCloseAt().toString(),
                Variables.ASSESSMENT_REMINDERS,
                now.terms().reminders());
    }

    /** Anybody can start a process at the engine; a review is launched here. */
    private Review launched(ReviewId id) {
        Review review = review(id);
        if (review instanceof Review.Launched) {
            return review;
        }
        throw new StoppedException(
                UnmetWords.why(
                        ModelNames.ofElement(Elements.ISSUE_ASSESSMENTS),
                        List.of("The review is not launched, or it has ended.")),
                UnmetWords.ADVICE);
    }

    private Review review(ReviewId id) {
        return reviews.find(id)
                .map(Versioned::body)
                .orElseThrow(() -> new IllegalStateException("The engine knows a review that is not here: " + id));
    }
}
