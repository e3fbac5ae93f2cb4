package countersign.review.webhook.delivery;

import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;
import org.bson.Document;

/**
 * The news that a delivery has failed several times in a row, as it leaves the delivery's outbox: it is still being
 * tried.
 *
 * @param subject what the delivery was about
 * @param last what came of the last attempt, without a full stop
 * @param next when it is tried again
 */
public record DeliveryFailing(String delivery, String subject, int failures, String last, Instant next, Instant at) {

    /** The type of the message, for whoever handles it. */
    public static final String TYPE = "webhook.delivery-failing";

    static OutboxMessage message(Delivery delivery, String last, Instant next, Instant at) {
        return OutboxMessage.of(
                        TYPE,
                        new Document("delivery", delivery.id())
                                .append("subject", delivery.subject())
                                .append("failures", delivery.failures())
                                .append("last", last)
                                .append("next", next.toString()),
                        at)
                .recordedIn(delivery.sender().value());
    }

    public static DeliveryFailing read(OutboxMessage message) {
        Document payload = message.payload();
        return new DeliveryFailing(
                payload.getString("delivery"),
                payload.getString("subject"),
                payload.getInteger("failures"),
                payload.getString("last"),
                Instant.parse(payload.getString("next")),
                message.at());
    }
}
