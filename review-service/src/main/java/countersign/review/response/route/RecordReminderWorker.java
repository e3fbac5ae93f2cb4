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
    private final Responses responses;
    private final Clock clock;

    RecordReminderWorker(String jobType, String idVariable, Responses responses, Clock clock) {
        this.jobType = jobType;
        this.idVariable = idVariable;
        this.responses = responses;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return jobType;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        ResponseId id = new ResponseId(job.string(idVariable));
        Follow.through(responses.change(id, found -> Outcome.done(reminded(found.body(), job.key()))));
        return Map.of();
    }

    private Change<Response, Boolean> reminded(Response response, long job) {
        boolean isNew = response instanceof Response.Issued
                && !Reminder.isIn(response.file().reminders(), job);
        return isNew
                ? Change.of(response.with(response.file().reminded(new Reminder(job, clock.instant()))), true)
                : Change.of(response, false);
    }
}
