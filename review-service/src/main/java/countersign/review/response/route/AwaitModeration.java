package countersign.review.response.route;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.ModelNames;
import countersign.bpmn.Outcomes;
import countersign.bpmn.UnmetWords;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.EngineMessages;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.outcome.Change;
import countersign.platform.stuck.StoppedException;
import countersign.review.response.Citation;
import countersign.review.response.Response;
import countersign.review.response.ResponseId;
import countersign.review.response.Responses;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The engine waits for the provider's lead. What was decided before the job came completes it at once. */
@Component
class AwaitModeration implements HeldWorkHandler {

    private final Responses responses;
    private final Clock clock;

    AwaitModeration(Responses responses, Clock clock) {
        this.responses = responses;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.AWAIT_MODERATION;
    }

    @Override
    public void held(EngineJob job) {
        responses
                .changeCited(id(job), (response, citation) -> held(response, citation, job))
                .orElseThrow();
    }

    private Change<Response, Boolean> held(Response response, Citation citation, EngineJob job) {
        if (!citation.isOpen()) {
            return decided(response, job, Outcomes.ACCEPTED); // nothing is waited for any more
        }
        return switch (response) {
            case Response.Submitted submitted -> Change.of(submitted.with(citation.heldBy(job.key())), true);
            case Response.Accepted accepted -> decided(accepted, job, Outcomes.ACCEPTED);
            case Response.Issued issued when citation.isWaitedForBesides(job.key()) -> throw notSubmitted();
            case Response.Issued returned -> decided(returned, job, Outcomes.RETURNED);
            case Response.NotReturned closed -> Change.of(closed, false);
        };
    }

    /** The process has left a team that nobody here has heard of; it is led back once that job is gone. */
    private static StoppedException notSubmitted() {
        return new StoppedException(
                UnmetWords.why(
                        ModelNames.ofElement(Elements.AWAIT_MODERATION),
                        List.of("The team has not submitted its answers, and may still do so.")),
                UnmetWords.ADVICE);
    }

    private Change<Response, Boolean> decided(Response response, EngineJob job, String outcome) {
        Map<String, Object> variables = Map.of(Variables.MODERATION_OUTCOME, outcome);
        return Change.of(response, true, EngineMessages.complete(job.key(), variables, clock.instant()));
    }

    @Override
    public void withdrawn(EngineJob job, String reason) {
        responses
                .changeCited(id(job), (response, citation) -> Released.from(response, citation, job.key()))
                .orElseThrow();
    }

    /** The provider's lead has decided, or another job waits for that since. */
    @Override
    public boolean accountsFor(EngineJob job) {
        return responses
                .find(id(job))
                .filter(found -> found.body() instanceof Response.Submitted)
                .flatMap(found -> found.body().file().citation(id(job)))
                .map(citation -> !citation.isOpen() || citation.isWaitedForBesides(job.key()))
                .orElse(true);
    }

    private static ResponseId id(EngineJob job) {
        return new ResponseId(job.string(Variables.ASSESSMENT_ID));
    }
}
