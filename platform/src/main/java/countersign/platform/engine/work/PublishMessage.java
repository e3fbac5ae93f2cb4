package countersign.platform.engine.work;

import countersign.platform.engine.Engine;
import countersign.platform.engine.EngineMessages;
import countersign.platform.engine.EngineMessages.Publish;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import java.time.Duration;

final class PublishMessage implements OutboxHandler<Publish> {

    private final Engine engine;

    PublishMessage(Engine engine) {
        this.engine = engine;
    }

    @Override
    public MessageType<Publish> type() {
        return EngineMessages.PUBLISH;
    }

    @Override
    public void deliver(Publish publish, Origin origin) {
        engine.publish(
                publish.message(),
                publish.correlationKey(),
                publish.messageId(),
                publish.variables(),
                Duration.ofMillis(publish.ttlMillis()));
    }

    @Override
    public String inWords(Publish publish) {
        return "Telling the process “" + publish.message() + "”";
    }
}
