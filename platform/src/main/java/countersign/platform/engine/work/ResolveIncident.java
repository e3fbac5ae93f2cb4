package countersign.platform.engine.work;

import countersign.platform.engine.Engine;
import countersign.platform.engine.EngineMessages;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import java.util.OptionalLong;

final class ResolveIncident implements OutboxHandler {

    private final Engine engine;

    ResolveIncident(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String type() {
        return EngineMessages.RESOLVE;
    }

    @Override
    public void deliver(OutboxMessage message, String aggregateId) {
        var job = message.payload().get("job", Number.class);
        engine.resolve(
                message.payload().get("incident", Number.class).longValue(),
                job == null ? OptionalLong.empty() : OptionalLong.of(job.longValue()));
    }

    @Override
    public String inWords(OutboxMessage message) {
        return "Letting a stopped process go on";
    }
}
