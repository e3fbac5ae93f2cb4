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
import countersign.platform.stuck.StoppedException;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
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
        Follow.through(responses.change(id(job), found -> Outcome.done(held(found.body(), job))));
    }

    private Change<Response, Boolean> held(Response response, EngineJob job) {
        return switch (response) {
            case Response.Submitted submitted ->
                Change.of(submitted.with(submitted.file().heldBy(job.key())), true);
            case Response.Accepted accepted -> decided(accepted, job, Outcomes.ACCEPTED);
            case Response.Issued issued when isStillAnswered(issued, job) -> throw notSubmitted();
            case Response.Issued returned -> decided(returned, job, Outcomes.RETURNED);
            case Response.NotReturned closed -> Change.of(closed, false);
        };
    }

    /** Whether the process has left a team that nobody here has heard of; it is led back once that job is gone. */
    private static boolean isStillAnswered(Response.Issued issued, EngineJob job) {
        return Released.isWaitedForBesides(issued, job.key());
    }

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
        Follow.through(responses.change(id(job), found -> Outcome.done(Released.from(found.body(), job.key()))));
    }

    /** The provider's lead has decided, or another job waits for that since. */
    @Override
    public boolean accountsFor(EngineJob job) {
        return responses
                .find(id(job))
                .map(found -> !(found.body() instanceof Response.Submitted submitted)
                        || Released.isWaitedForBesides(submitted, job.key()))
                .orElse(true);
    }

    private static ResponseId id(EngineJob job) {
        return new ResponseId(job.string(Variables.ASSESSMENT_ID));
    }
}
