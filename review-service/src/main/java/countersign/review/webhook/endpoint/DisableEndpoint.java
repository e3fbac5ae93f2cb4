package countersign.review.webhook.endpoint;

import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** A receiver answered that it is gone for good: its endpoint is switched off. */
@Component
public class DisableEndpoint implements OutboxHandler {

    private static final String TYPE = "webhook.disable-endpoint";

    private final Endpoints endpoints;

    DisableEndpoint(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** To be written together with the attempt that was answered so. */
    public static OutboxMessage message(Endpoint endpoint, Instant at) {
        return OutboxMessage.of(TYPE, new Document("endpoint", endpoint.id()).append("url", endpoint.url()), at);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void deliver(OutboxMessage message, String aggregateId) {
        endpoints.disable(
                message.payload().getString("endpoint"), message.payload().getString("url"), message.at());
    }

    @Override
    public String inWords(OutboxMessage message) {
        return "Switching off webhook endpoint “" + message.payload().getString("endpoint") + "”";
    }
}
