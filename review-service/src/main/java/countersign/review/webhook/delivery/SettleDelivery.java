package countersign.review.webhook.delivery;

import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.webhook.delivery.Delivery.Progress;
import countersign.review.webhook.endpoint.DisableEndpoint;
import countersign.review.webhook.endpoint.Endpoint;
import countersign.review.webhook.sending.Attempt;
import countersign.review.webhook.sending.RetrySchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Writes down where a delivery stands after an attempt, in one write with the news of it: arrived, to be tried again,
 * failing (after so many failures in a row), or given up.
 */
@Component
class SettleDelivery {

    private static final String GONE = "The receiver answered that this endpoint is gone (410).";
    private static final String SWITCHED_OFF = "The endpoint is switched off.";

    private final Deliveries deliveries;
    private final RetrySchedule schedule;
    private final Clock clock;

    SettleDelivery(Deliveries deliveries, RetrySchedule schedule, Clock clock) {
        this.deliveries = deliveries;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** False if the claim has run out and somebody else has taken over. */
    boolean after(Versioned<Delivery> claimed, Endpoint endpoint, Attempt attempt) {
        Delivery delivery = claimed.body();
        Instant now = clock.instant();
        if (attempt.succeeded()) {
            Delivery arrived = delivery.attempted(false, new Progress.Delivered(now));
            return deliveries.settle(claimed, arrived, DeliverySettled.message(delivery, true, now, ""));
        }
        if (attempt.isGone()) {
            Delivery gone = delivery.attempted(true, new Progress.Exhausted(now, GONE));
            OutboxMessage settled = DeliverySettled.message(delivery, false, now, GONE);
            return deliveries.settle(claimed, gone, DisableEndpoint.message(endpoint, now), settled);
        }
        return schedule.waitAfter(delivery.failures() + 1, attempt)
                .map(wait -> again(claimed, attempt, now, wait))
                .orElseGet(() -> exhausted(claimed, attempt, now));
    }

    boolean switchedOff(Versioned<Delivery> claimed) {
        Instant now = clock.instant();
        return deliveries.settle(
                claimed,
                claimed.body().givenUp(now, SWITCHED_OFF),
                DeliverySettled.message(claimed.body(), false, now, SWITCHED_OFF));
    }

    private boolean again(Versioned<Delivery> claimed, Attempt attempt, Instant now, Duration wait) {
        Instant next = now.plus(wait).truncatedTo(ChronoUnit.MILLIS);
        Delivery after = claimed.body().attempted(true, new Progress.Pending(next, false));
        return schedule.tells(after.failures())
                ? deliveries.settle(claimed, after, DeliveryFailing.message(after, attempt.words(), next, now))
                : deliveries.settle(claimed, after);
    }

    private boolean exhausted(Versioned<Delivery> claimed, Attempt attempt, Instant now) {
        int made = claimed.body().failures() + 1;
        String reason = "No success in " + made + " attempts. The last one: " + attempt.words() + ".";
        Delivery exhausted = claimed.body().attempted(true, new Progress.Exhausted(now, reason));
        return deliveries.settle(claimed, exhausted, DeliverySettled.message(claimed.body(), false, now, reason));
    }
}
