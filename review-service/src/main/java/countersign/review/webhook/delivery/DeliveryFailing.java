package countersign.review.webhook.delivery;

import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;

/**
 * The news that a delivery has failed several times in a row, as it leaves the delivery's outbox: it is still being
 * tried.
 *
 * @param subject what the delivery was about
 * @param last what came of the last attempt, without a full stop
 * @param next when it is tried again, an ISO 8601 instant
 */
public record DeliveryFailing(String delivery, String subject, int failures, String last, String next) {

    public static final MessageType<DeliveryFailing> TYPE =
            new MessageType<>("webhook.delivery-failing", DeliveryFailing.class);

    static OutboxMessage message(Delivery delivery, String last, Instant next, Instant at) {
        return OutboxMessage.of(
                        TYPE,
                        new DeliveryFailing(
                                delivery.id(), delivery.subject(), delivery.failures(), last, next.toString()),
                        at)
                .recordedIn(delivery.sender().value());
    }
}
