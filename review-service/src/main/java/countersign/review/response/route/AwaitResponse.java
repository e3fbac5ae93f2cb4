package countersign.review.response.route;

import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.EngineMessages;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.outcome.Change;
import countersign.review.response.Citation;
import countersign.review.response.Response;
import countersign.review.response.ResponseId;
import countersign.review.response.Responses;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** The engine waits for somebody's answers. What was submitted before the job came completes it at once. */
class AwaitResponse implements HeldWorkHandler {

    private final String jobType;
    private final String idVariable;

    private final Responses responses;
    private final Clock clock;

    AwaitResponse(String jobType, String idVariable, Responses responses, Clock clock) {
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
    public void held(EngineJob job) {
        responses
                .changeCited(id(job), (response, citation) -> held(response, citation, job))
                .orElseThrow();
    }

    private Change<Response, Boolean> held(Response response, Citation citation, EngineJob job) {
        if (!citation.isOpen()) {
            return Change.of(response, false); // the process closes it by its own timer
        }
        return switch (response) {
            case Response.Issued issued -> waitedOn(issued, citation, job);
            case Response.Submitted submitted -> done(submitted, job);
            case Response.Accepted accepted -> done(accepted, job);
            case Response.NotReturned closed -> Change.of(closed, false);
        };
    }

    /**
     * The closing date is ours; the engine is told it if it waits for another one, which may be older or a stranger's.
     */
    private Change<Response, Boolean> waitedOn(Response.Issued issued, Citation citation, EngineJob job) {
        if (citation.isHeldBy(job.key())) {
            return Change.of(issued, false);
        }
        Response held = issued.with(citation.heldBy(job.key()));
        Instant closesAt = citation.closesAt();
        if (closesAt == null) {
            return Change.of(held, true);
        }
        Instant engines = job.optionalString(Variables.ASSESSMENTS_CLOSE_AT)
                .flatMap(Moments::parse)
                .orElse(closesAt);
        return engines.equals(closesAt)
                ? Change.of(held, true)
                : Change.of(held, true, DatesMoved.message(citation, closesAt, clock));
    }

    private Change<Response, Boolean> done(Response response, EngineJob job) {
        return Change.of(response, true, EngineMessages.complete(job.key(), Map.of(), clock.instant()));
    }

    @Override
    public void withdrawn(EngineJob job, String reason) {
        responses
                .changeCited(id(job), (response, citation) -> Released.from(response, citation, job.key()))
                .orElseThrow();
    }

    /** The answers came in, the response was closed, or another job waits for them since. */
    @Override
    public boolean accountsFor(EngineJob job) {
        return responses
                .find(id(job))
                .filter(found -> found.body() instanceof Response.Issued)
                .flatMap(found -> found.body().file().citation(id(job)))
                .map(citation -> !citation.isOpen() || citation.isWaitedForBesides(job.key()))
                .orElse(true);
    }

    private ResponseId id(EngineJob job) {
        return new ResponseId(job.string(idVariable));
    }
}
