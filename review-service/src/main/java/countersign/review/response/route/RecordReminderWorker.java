package countersign.review.response.route;

import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.outcome.Change;
import countersign.review.act.Reminder;
import countersign.review.response.Citation;
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
        responses
                .changeCited(id, (response, citation) -> reminded(response, citation, job.key()))
                .orElseThrow();
        return Map.of();
    }

    private Change<Response, Boolean> reminded(Response response, Citation citation, long job) {
        boolean isNew =
                response instanceof Response.Issued && citation.isOpen() && !Reminder.isIn(citation.reminders(), job);
        return isNew
                ? Change.of(response.with(citation.reminded(new Reminder(job, clock.instant()))), true)
                : Change.of(response, false);
    }
}
