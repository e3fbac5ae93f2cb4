package countersign.review.assessment.route;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.platform.audit.AuditMessages;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.Assessments;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Closes an assessment whose date has come; one that was submitted just in time goes on to moderation. */
@Component
class CloseAssessmentWorker implements ServiceTaskWorker {

    private static final Logger LOG = LoggerFactory.getLogger(CloseAssessmentWorker.class);

    private final Assessments assessments;
    private final Clock clock;

    CloseAssessmentWorker(Assessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.CLOSE_ASSESSMENT;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        AssessmentId id = new AssessmentId(job.string(Variables.ASSESSMENT_ID));
        String outcome = Follow.through(assessments.change(id, found -> Outcome.done(closed(found.body()))));
        return Map.of(Variables.CLOSING_OUTCOME, outcome);
    }

    private Change<Assessment, String> closed(Assessment assessment) {
        return switch (assessment) {
            case Assessment.Issued issued -> close(issued, clock.instant());
            case Assessment.Submitted submitted -> Change.of(submitted, Outcomes.SUBMITTED);
            case Assessment.Accepted accepted -> Change.of(accepted, Outcomes.SUBMITTED);
            case Assessment.NotReturned closed -> Change.of(closed, Outcomes.NOT_RETURNED);
        };
    }

    /** The engine's timer decides; a date that was moved in its last moment came too late. */
    private static Change<Assessment, String> close(Assessment.Issued issued, Instant now) {
        if (issued.file().closesAt().isAfter(now)) {
            LOG.warn(
                    "Assessment {} is closed although its date was moved to {}",
                    issued.id(),
                    issued.file().closesAt());
        }
        return Change.of(
                new Assessment.NotReturned(issued.file().heldBy(null), issued.sheet(), now),
                Outcomes.NOT_RETURNED,
                AuditMessages.entry(
                        issued.icb().value(),
                        "assessment.closed",
                        List.of(issued.file().review().value(), issued.id().value()),
                        null,
                        now));
    }
}
