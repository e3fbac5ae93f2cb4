package countersign.review.webhook.endpoint;

import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A receiver answered that it is gone for good: its endpoint is switched off. */
@Component
public class DisableEndpoint implements OutboxHandler<DisableEndpoint.Gone> {

    private static final MessageType<Gone> TYPE = new MessageType<>("webhook.disable-endpoint", Gone.class);

    /** Which endpoint answered so; if it has another address by then, it is left alone. */
    record Gone(String endpoint, String url) {}

    private final Endpoints endpoints;

    DisableEndpoint(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** To be written together with the attempt that was answered so. */
    public static OutboxMessage message(Endpoint endpoint, Instant at) {
        return OutboxMessage.of(TYPE, new Gone(endpoint.id(), endpoint.url()), at);
    }

    @Override
    public MessageType<Gone> type() {
        return TYPE;
    }

    @Override
    public void deliver(Gone gone, Origin origin) {
        endpoints.disable(gone.endpoint(), gone.url(), origin.at());
    }

    @Override
    public String inWords(Gone gone) {
        return "Switching off webhook endpoint “" + gone.endpoint() + "”";
    }
}
