package countersign.review.nhsereturn.sending;

import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Sending;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.webhook.delivery.Deliveries;
import countersign.review.webhook.delivery.Delivery;
import countersign.review.webhook.endpoint.Endpoint;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the message about an envelope in the queue of one endpoint. The payload is made once and then stored, so that
 * every attempt sends the same bytes.
 */
@Component
class CreateDelivery implements OutboxHandler<CreateDelivery.Order> {

    private static final MessageType<Order> TYPE = new MessageType<>("return.create-delivery", Order.class);
    private static final int MOST_BYTES = 20_000;

    /** @param sequence number of the envelope, from 1 */
    record Order(int sequence, String delivery, String endpoint) {}

    private final Returns returns;
    private final Deliveries deliveries;
    private final Checkpoints checkpoints;
    private final String publicUrl;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    CreateDelivery(
            Returns returns,
            Deliveries deliveries,
            Checkpoints checkpoints,
            @Value("${countersign.public-url}") String publicUrl,
            Clock clock) {
        this.returns = returns;
        this.deliveries = deliveries;
        this.checkpoints = checkpoints;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Of the message about one envelope to one endpoint. */
    static String id(ReturnFile file, int sequence, Endpoint endpoint) {
        return file.id() + "_" + sequence + "_" + endpoint.id();
    }

    static OutboxMessage message(NhseReturn of, Envelope envelope, Sending sending) {
        return OutboxMessage.of(
                        TYPE,
                        new Order(envelope.sequence(), sending.delivery(), sending.endpoint()),
                        envelope.dispatchedAt())
                .recordedIn(of.icb().value());
    }

    @Override
    public MessageType<Order> type() {
        return TYPE;
    }

    @Override
    public void deliver(Order order, Origin origin) {
        NhseReturn found = returns.find(new ReturnId(origin.aggregate()))
                .map(Versioned::body)
                .orElseThrow();
        Envelope envelope = found.envelopes().get(order.sequence() - 1);
        deliveries.add(Delivery.of(
                order.delivery(),
                order.endpoint(),
                found.file().icb(),
                found.file().region(),
                origin.aggregate(),
                payload(found.file(), envelope),
                clock.instant()));
    }

    @Override
    public String inWords(Order order) {
        return "Putting a return in the queue of webhook endpoint “" + order.endpoint() + "”";
    }

    /** Without the checkpoint if there is none, or if it would make the message too large. */
    private byte[] payload(ReturnFile file, Envelope envelope) {
        Map<String, Object> checkpoint = checkpoints.latest(file.icb()).orElse(null);
        byte[] payload = json.writeValueAsBytes(ReturnSubmitted.of(file, envelope, publicUrl, checkpoint));
        return payload.length <= MOST_BYTES
                ? payload
                : json.writeValueAsBytes(ReturnSubmitted.of(file, envelope, publicUrl, null));
    }
}
