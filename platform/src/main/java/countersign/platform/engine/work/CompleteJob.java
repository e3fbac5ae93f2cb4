package countersign.platform.engine.work;

import countersign.platform.engine.Engine;
import countersign.platform.engine.Engine.Completion;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.EngineMessages;
import countersign.platform.engine.EngineMessages.Complete;
import countersign.platform.engine.JobNames;
import countersign.platform.engine.work.HeldJob.State;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/**
 * Completes held jobs. The engine answers "not found" both for a job that it took back and for one that an earlier try
 * completed without our hearing of it; so the try is marked first, and only a "not found" at the first try, or after a
 * withdrawal, means that the decision was overtaken. Each attempt has a number of its own: one that was paused for so
 * long that another replica has made the next concludes nothing from what it hears.
 */
final class CompleteJob implements OutboxHandler<Complete> {

    private final Engine engine;
    private final HeldJobs held;
    private final HeldWorkHandlers handlers;
    private final JobNames names;

    CompleteJob(Engine engine, HeldJobs held, HeldWorkHandlers handlers, JobNames names) {
        this.engine = engine;
        this.held = held;
        this.handlers = handlers;
        this.names = names;
    }

    @Override
    public MessageType<Complete> type() {
        return EngineMessages.COMPLETE;
    }

    @Override
    public void deliver(Complete complete, Origin origin) {
        var key = complete.jobKey();
        var attempt = UUID.randomUUID().toString();
        var known = held.beginCompletion(key, attempt);
        var before = known.map(HeldJob::state).orElse(State.COMPLETING);
        var completion = complete(key, complete.variables(), before, attempt);
        if (completion == Completion.GONE && before != State.COMPLETING && held.overtake(key, attempt)) {
            known.map(HeldJob::job).ifPresent(job -> handlers.of(job).ifPresent(handler -> handler.overtaken(job)));
            if (known.isPresent() && !isAccountedFor(known.get().job())) {
                held.lose(known.get().job(), Duration.ZERO);
                return;
            }
        }
        held.endCompletion(key, attempt);
    }

    private boolean isAccountedFor(EngineJob job) {
        return handlers.of(job).map(handler -> handler.accountsFor(job)).orElse(true);
    }

    private Completion complete(long key, Document variables, State before, String attempt) {
        try {
            return engine.complete(key, variables);
        } catch (EngineBusyException nothingHappened) {
            held.takeBackCompletion(key, attempt, before);
            throw nothingHappened;
        }
    }

    @Override
    public String inWords(Complete complete) {
        return "Telling the process that a task is done";
    }

    /** The board's whose work the job is. */
    @Override
    public Optional<String> chain(Complete complete) {
        return held.find(complete.jobKey()).map(HeldJob::job).flatMap(names::chain);
    }
}
