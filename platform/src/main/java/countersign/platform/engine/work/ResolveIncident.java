package countersign.platform.engine.work;

import countersign.platform.engine.Engine;
import countersign.platform.engine.EngineMessages;
import countersign.platform.engine.EngineMessages.Resolve;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import java.util.OptionalLong;

final class ResolveIncident implements OutboxHandler<Resolve> {

    private final Engine engine;

    ResolveIncident(Engine engine) {
        this.engine = engine;
    }

    @Override
    public MessageType<Resolve> type() {
        return EngineMessages.RESOLVE;
    }

    @Override
    public void deliver(Resolve resolve, Origin origin) {
        var job = resolve.job();
        engine.resolve(resolve.incident(), job == null ? OptionalLong.empty() : OptionalLong.of(job));
    }

    @Override
    public String inWords(Resolve resolve) {
        return "Letting a stopped process go on";
    }
}
