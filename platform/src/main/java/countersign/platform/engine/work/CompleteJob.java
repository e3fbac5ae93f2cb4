package countersign.platform.engine.work;

import countersign.platform.engine.Engine;
import countersign.platform.engine.Engine.Completion;
import countersign.platform.engine.EngineMessages;
import countersign.platform.engine.work.HeldJob.State;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import org.bson.Document;

/**
 * Completes held jobs. The engine answers "not found" both for a job that it took back and for one that an earlier try
 * completed without our hearing of it; so the try is marked first, and only a "not found" at the first try, or after a
 * withdrawal, means that the decision was overtaken.
 */
final class CompleteJob implements OutboxHandler {

    private final Engine engine;
    private final HeldJobs held;
    private final HeldWorkHandlers handlers;

    CompleteJob(Engine engine, HeldJobs held, HeldWorkHandlers handlers) {
        this.engine = engine;
        this.held = held;
        this.handlers = handlers;
    }

    @Override
    public String type() {
        return EngineMessages.COMPLETE;
    }

    @Override
    public void deliver(OutboxMessage message, String aggregateId) {
        var key = message.payload().get("jobKey", Number.class).longValue();
        var known = held.find(key);
        var before = known.map(HeldJob::state).orElse(State.COMPLETING);
        if (before == State.HELD || before == State.STUCK) {
            held.mark(key, State.COMPLETING);
        }
        var completion = complete(key, message.payload().get("variables", Document.class), before);
        if (completion == Completion.GONE && before != State.COMPLETING) {
            held.mark(key, State.OVERTAKEN);
            known.map(HeldJob::job).ifPresent(job -> handlers.of(job).ifPresent(handler -> handler.overtaken(job)));
        }
        held.forget(key);
    }

    private Completion complete(long key, Document variables, State before) {
        try {
            return engine.complete(key, variables);
        } catch (EngineBusyException nothingHappened) {
            held.mark(key, before);
            throw nothingHappened;
        }
    }

    @Override
    public String inWords(OutboxMessage message) {
        return "Telling the process that a task is done";
    }
}
