package countersign.review.assessment.route;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.review.act.Reminder;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.Assessments;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records that a team was reminded; the inbox shows it. */
@Component
class RecordReminderWorker implements ServiceTaskWorker {

    private final Assessments assessments;
    private final Clock clock;

    RecordReminderWorker(Assessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.RECORD_ASSESSMENT_REMINDER;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        AssessmentId id = new AssessmentId(job.string(Variables.ASSESSMENT_ID));
        Follow.through(assessments.change(id, found -> Outcome.done(reminded(found.body(), job.key()))));
        return Map.of();
    }

    private Change<Assessment, Boolean> reminded(Assessment assessment, long job) {
        boolean isNew = assessment instanceof Assessment.Issued
                && !Reminder.isIn(assessment.file().reminders(), job);
        return isNew
                ? Change.of(assessment.with(assessment.file().reminded(new Reminder(job, clock.instant()))), true)
                : Change.of(assessment, false);
    }
}
