package countersign.review.response.route;

import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.review.act.Reminder;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import countersign.review.response.Response;
import countersign.review.response.ResponseId;
import countersign.review.response.Responses;
import java.time.Clock;
import java.util.Map;

/** Records that somebody was reminded; the inbox shows it. */
class RecordReminderWorker implements ServiceTaskWorker {

    private final String jobType;
    private final String idVariable;
    private final Responses assessments;
    private final Clock clock;

    RecordReminderWorker(String jobType, String idVariable, Responses assessments, Clock clock) {
        this.jobType = jobType;
        this.idVariable = idVariable;
        this.assessments = assessments;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return jobType;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        ResponseId id = new ResponseId(job.string(idVariable));
        Follow.through(assessments.change(id, found -> Outcome.done(reminded(found.body(), job.key()))));
        return Map.of();
    }

    private Change<Response, Boolean> reminded(Response assessment, long job) {
        boolean isNew = assessment instanceof Response.Issued
                && !Reminder.isIn(assessment.file().reminders(), job);
        return isNew
                ? Change.of(assessment.with(assessment.file().reminded(new Reminder(job, clock.instant()))), true)
                : Change.of(assessment, false);
    }
}
