package countersign.review.webhook.delivery;

import countersign.platform.mongo.Versioned;
import countersign.review.webhook.address.UrlGuard;
import countersign.review.webhook.delivery.AttemptLog.Entry;
import countersign.review.webhook.endpoint.Endpoint;
import countersign.review.webhook.endpoint.Endpoints;
import countersign.review.webhook.sending.Attempt;
import countersign.review.webhook.sending.Failure;
import countersign.review.webhook.sending.WebhookSender;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one attempt at a claimed delivery, logs it, and has written down what follows from it. */
@Component
public class DeliverOnce {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverOnce.class);

    private final Endpoints endpoints;
    private final WebhookSender sender;
    private final UrlGuard urls;
    private final AttemptLog log;
    private final SettleDelivery settle;
    private final Clock clock;

    DeliverOnce(
            Endpoints endpoints,
            WebhookSender sender,
            UrlGuard urls,
            AttemptLog log,
            SettleDelivery settle,
            Clock clock) {
        this.endpoints = endpoints;
        this.sender = sender;
        this.urls = urls;
        this.log = log;
        this.settle = settle;
        this.clock = clock;
    }

    void attempt(Versioned<Delivery> claimed, Endpoint endpoint) {
        if (!endpoint.isActive()) {
            settle.switchedOff(claimed);
            return;
        }
        Instant at = clock.instant();
        Entry entry = log.begin(claimed, URI.create(endpoint.url()).getAuthority(), at);
        Attempt attempt = post(claimed.body(), endpoint, at);
        log.end(entry, attempt);
        if (!settle.after(claimed, endpoint, attempt)) {
            LOG.info("The attempt at {} took longer than its lease; another replica has it", claimed.id());
        }
    }

    /** What goes wrong on our side is a failed attempt as well: so it is seen, and it comes to an end. */
    private Attempt post(Delivery delivery, Endpoint endpoint, Instant at) {
        byte[] payload = delivery.payload().getData();
        try {
            return sender.post(
                    urls.check(endpoint.url()),
                    Map.of(
                            "webhook-id", delivery.id(),
                            "webhook-timestamp", Long.toString(at.getEpochSecond()),
                            "webhook-signature", endpoints.signature(endpoint, delivery.id(), at, payload)),
                    payload);
        } catch (RuntimeException ours) {
            LOG.error("The attempt at {} could not be made", delivery.id(), ours);
            return Attempt.failed(Failure.NOT_MADE);
        }
    }
}
