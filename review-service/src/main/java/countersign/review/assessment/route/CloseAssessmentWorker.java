package countersign.review.assessment.route;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.platform.audit.AuditMessages;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentFile;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.Assessments;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Closes an assessment whose date has come. One that was submitted just in time goes on to moderation; one whose date
 * was moved just in time waits for its new date.
 */
@Component
class CloseAssessmentWorker implements ServiceTaskWorker {

    private final Assessments assessments;
    private final Reviews reviews;
    private final Clock clock;

    CloseAssessmentWorker(Assessments assessments, Reviews reviews, Clock clock) {
        this.assessments = assessments;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.CLOSE_ASSESSMENT;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        AssessmentId id = new AssessmentId(job.string(Variables.ASSESSMENT_ID));
        Instant due = job.optionalString(Variables.ASSESSMENTS_CLOSE_AT)
                .flatMap(Moments::parse)
                .orElse(Instant.MAX);
        return Follow.through(assessments.change(id, found -> Outcome.done(closed(found.body(), due))));
    }

    private Change<Assessment, Map<String, Object>> closed(Assessment assessment, Instant due) {
        return switch (assessment) {
            case Assessment.Issued issued -> atItsDate(issued, due);
            case Assessment.Submitted submitted -> Change.of(submitted, outcome(Outcomes.SUBMITTED));
            case Assessment.Accepted accepted -> Change.of(accepted, outcome(Outcomes.SUBMITTED));
            case Assessment.NotReturned closed -> Change.of(closed, outcome(Outcomes.NOT_RETURNED));
        };
    }

    /** The date that the engine's timer had is compared with the one in force, never with a clock: clocks differ. */
    private Change<Assessment, Map<String, Object>> atItsDate(Assessment.Issued issued, Instant due) {
        Instant inForce = inForce(issued.file());
        return inForce.isAfter(due)
                ? Change.of(
                        issued.with(issued.file().closingAt(inForce)),
                        Map.of(
                                Variables.CLOSING_OUTCOME,
                                Outcomes.MOVED,
                                Variables.ASSESSMENTS_CLOSE_AT,
                                inForce.toString()))
                : close(issued, clock.instant());
    }

    /** A date that was moved in the review may still be on its way to its assessments. */
    private Instant inForce(AssessmentFile file) {
        return reviews.find(file.review())
                .map(review -> review.body().terms().assessmentsCloseAt())
                .filter(ofReview -> ofReview.isAfter(file.closesAt()))
                .orElse(file.closesAt());
    }

    private static Change<Assessment, Map<String, Object>> close(Assessment.Issued issued, Instant now) {
        return Change.of(
                new Assessment.NotReturned(issued.file().heldBy(null), issued.sheet(), now),
                outcome(Outcomes.NOT_RETURNED),
                AuditMessages.entry(
                        issued.icb().value(),
                        "assessment.closed",
                        List.of(issued.file().review().value(), issued.id().value()),
                        null,
                        now));
    }

    private static Map<String, Object> outcome(String word) {
        return Map.of(Variables.CLOSING_OUTCOME, word);
    }
}
