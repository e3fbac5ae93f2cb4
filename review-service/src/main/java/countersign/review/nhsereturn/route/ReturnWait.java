package countersign.review.nhsereturn.route;

import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.outcome.Change;
import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Waits;
import countersign.review.nhsereturn.file.ReturnId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The process waits on a return, in one of three ways. */
final class ReturnWait implements HeldWorkHandler {

    private final String jobType;
    private final Returns returns;
    private final Clock clock;

    ReturnWait(String jobType, Returns returns, Clock clock) {
        this.jobType = jobType;
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return jobType;
    }

    @Override
    public void held(EngineJob job) {
        Instant now = clock.instant();
        returns.mustChange(
                returnOf(job),
                found -> Waits.settle(Waits.begin(found, jobType, job.key(), now), true, List.of(), now));
    }

    @Override
    public void withdrawn(EngineJob job, String reason) {
        returns.mustChange(returnOf(job), found -> Change.of(Waits.end(found, job.key()), true));
    }

    @Override
    public boolean accountsFor(EngineJob job) {
        return returns.find(returnOf(job))
                .map(found -> Waits.isOver(found.body(), jobType))
                .orElse(true);
    }

    /** What was decided stays, and it is said that the process had gone on without it. */
    @Override
    public void overtaken(EngineJob job) {
        Instant now = clock.instant();
        returns.mustChange(
                returnOf(job),
                found -> Change.of(
                        found.with(Event.automatic(
                                now,
                                found.icb(),
                                "overtaken",
                                found.sequence(),
                                "The process had gone on before this decision reached it.")),
                        true));
    }

    private static ReturnId returnOf(EngineJob job) {
        return new ReturnId(job.string(Variables.RETURN_ID));
    }
}
