package countersign.review.webhook.delivery;

import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.webhook.address.UrlGuard;
import countersign.review.webhook.delivery.Delivery.LoggedAttempt;
import countersign.review.webhook.delivery.Delivery.Progress;
import countersign.review.webhook.endpoint.DisableEndpoint;
import countersign.review.webhook.endpoint.Endpoint;
import countersign.review.webhook.endpoint.Endpoints;
import countersign.review.webhook.sending.Attempt;
import countersign.review.webhook.sending.Failure;
import countersign.review.webhook.sending.RetrySchedule;
import countersign.review.webhook.sending.WebhookSender;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one attempt at a claimed delivery and writes down what came of it. */
@Component
public class DeliverOnce {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverOnce.class);
    private static final String GONE = "The receiver answered that this endpoint is gone (410).";
    private static final String SWITCHED_OFF = "The endpoint is switched off.";

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final WebhookSender sender;
    private final UrlGuard urls;
    private final RetrySchedule schedule;
    private final Clock clock;

    DeliverOnce(
            Endpoints endpoints,
            Deliveries deliveries,
            WebhookSender sender,
            UrlGuard urls,
            RetrySchedule schedule,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.sender = sender;
        this.urls = urls;
        this.schedule = schedule;
        this.clock = clock;
    }

    void attempt(Versioned<Delivery> claimed, Endpoint endpoint) {
        if (!endpoint.isActive()) {
            giveUp(claimed, SWITCHED_OFF);
            return;
        }
        Delivery delivery = claimed.body();
        Instant at = clock.instant();
        byte[] payload = delivery.payload().getData();
        Attempt attempt = sender.post(
                urls.check(endpoint.url()),
                Map.of(
                        "webhook-id", delivery.id(),
                        "webhook-timestamp", Long.toString(at.getEpochSecond()),
                        "webhook-signature", endpoints.signature(endpoint, delivery.id(), at, payload)),
                payload);
        LoggedAttempt logged = logged(attempt, endpoint, at);
        if (!write(claimed, endpoint, attempt, logged)) {
            LOG.info("The attempt at {} took longer than its lease; another replica has it", delivery.id());
        }
    }

    private boolean write(Versioned<Delivery> claimed, Endpoint endpoint, Attempt attempt, LoggedAttempt logged) {
        Delivery delivery = claimed.body();
        Instant now = clock.instant();
        if (attempt.succeeded()) {
            Delivery arrived = delivery.after(logged, new Progress.Delivered(now));
            return deliveries.settle(claimed, arrived, DeliverySettled.message(delivery, true, now, ""));
        }
        if (attempt.isGone()) {
            Delivery gone = delivery.after(logged, new Progress.Exhausted(now, GONE));
            OutboxMessage settled = DeliverySettled.message(delivery, false, now, GONE);
            return deliveries.settle(claimed, gone, DisableEndpoint.message(endpoint, now), settled);
        }
        int made = delivery.attempts().size() + 1;
        return schedule.waitAfter(made, attempt)
                .map(wait -> deliveries.settle(
                        claimed,
                        delivery.after(
                                logged, new Progress.Pending(now.plus(wait).truncatedTo(ChronoUnit.MILLIS)))))
                .orElseGet(() -> exhausted(claimed, logged, made));
    }

    private boolean exhausted(Versioned<Delivery> claimed, LoggedAttempt logged, int made) {
        Instant now = clock.instant();
        String reason = "No success in " + made + " attempts; the last one: "
                + (logged.error() == null ? "answered " + logged.status() : logged.error()) + ".";
        Delivery exhausted = claimed.body().after(logged, new Progress.Exhausted(now, reason));
        return deliveries.settle(claimed, exhausted, DeliverySettled.message(claimed.body(), false, now, reason));
    }

    private void giveUp(Versioned<Delivery> claimed, String reason) {
        Instant now = clock.instant();
        deliveries.settle(
                claimed,
                claimed.body().givenUp(now, reason),
                DeliverySettled.message(claimed.body(), false, now, reason));
    }

    private static LoggedAttempt logged(Attempt attempt, Endpoint endpoint, Instant at) {
        return new LoggedAttempt(
                at,
                URI.create(endpoint.url()).getAuthority(),
                attempt.address().orElse(null),
                attempt.status(),
                attempt.took().toMillis(),
                attempt.result() instanceof Attempt.Failed(Failure failure) ? failure.words() : null,
                attempt.result() instanceof Attempt.Answered answered ? answered.body() : "");
    }
}
