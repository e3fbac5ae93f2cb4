package countersign.review.webhook.delivery;

import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;

/**
 * The news that a delivery has arrived or was given up, as it leaves the delivery's outbox.
 *
 * @param subject what the delivery was about
 * @param reason why it was given up; empty if it arrived
 */
public record DeliverySettled(String delivery, String subject, boolean arrived, String reason) {

    public static final MessageType<DeliverySettled> TYPE =
            new MessageType<>("webhook.delivery-settled", DeliverySettled.class);

    static OutboxMessage message(Delivery delivery, boolean arrived, Instant at, String reason) {
        return OutboxMessage.of(TYPE, new DeliverySettled(delivery.id(), delivery.subject(), arrived, reason), at)
                .recordedIn(delivery.sender().value());
    }
}
