package countersign.platform.engine.work;

import countersign.platform.engine.Engine;
import countersign.platform.engine.EngineMessages;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import java.time.Duration;
import org.bson.Document;

final class PublishMessage implements OutboxHandler {

    private final Engine engine;

    PublishMessage(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String type() {
        return EngineMessages.PUBLISH;
    }

    @Override
    public void deliver(OutboxMessage message, String aggregateId) {
        var payload = message.payload();
        engine.publish(
                payload.getString("message"),
                payload.getString("correlationKey"),
                payload.getString("messageId"),
                payload.get("variables", Document.class),
                Duration.ofMillis(payload.get("ttlMillis", Number.class).longValue()));
    }

    @Override
    public String inWords(OutboxMessage message) {
        return "Telling the process “" + message.payload().getString("message") + "”";
    }
}
