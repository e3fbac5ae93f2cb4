package countersign.review.webhook.delivery;

import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;
import org.bson.Document;

/**
 * The news that a delivery has arrived or was given up, as it leaves the delivery's outbox.
 *
 * @param subject what the delivery was about
 * @param reason why it was given up; empty if it arrived
 */
public record DeliverySettled(String delivery, String subject, boolean arrived, Instant at, String reason) {

    /** The type of the message, for whoever handles it. */
    public static final String TYPE = "webhook.delivery-settled";

    static OutboxMessage message(Delivery delivery, boolean arrived, Instant at, String reason) {
        return OutboxMessage.of(
                        TYPE,
                        new Document("delivery", delivery.id())
                                .append("subject", delivery.subject())
                                .append("arrived", arrived)
                                .append("reason", reason),
                        at)
                .recordedIn(delivery.sender().value());
    }

    public static DeliverySettled read(OutboxMessage message) {
        Document payload = message.payload();
        return new DeliverySettled(
                payload.getString("delivery"),
                payload.getString("subject"),
                payload.getBoolean("arrived"),
                message.at(),
                payload.getString("reason"));
    }
}
