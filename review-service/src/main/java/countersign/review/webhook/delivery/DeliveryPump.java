package countersign.review.webhook.delivery;

import countersign.platform.mongo.Versioned;
import countersign.review.webhook.endpoint.Endpoint;
import countersign.review.webhook.endpoint.Endpoints;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for due deliveries and has them attempted, only so many at a time to an endpoint from this replica, each on a
 * thread of its own: an endpoint that is slow or dead delays no other.
 */
public final class DeliveryPump {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryPump.class);

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final DeliverOnce deliverOnce;
    private final int inFlight;
    private final Map<String, Semaphore> lanes = new ConcurrentHashMap<>();

    public DeliveryPump(Endpoints endpoints, Deliveries deliveries, DeliverOnce deliverOnce, int inFlight) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.deliverOnce = deliverOnce;
        this.inFlight = inFlight;
    }

    /** Starts what is due, once, and does not wait for it. */
    public void sweep() {
        endpoints.all().forEach(this::sweep);
    }

    /** What is wrong with one endpoint's deliveries holds up no other's. */
    private void sweep(Endpoint endpoint) {
        Semaphore lane = lanes.computeIfAbsent(endpoint.id(), id -> new Semaphore(inFlight));
        int free = lane.availablePermits();
        if (free == 0) {
            return;
        }
        try {
            deliveries.due(endpoint.id(), free).forEach(due -> start(due, endpoint, lane));
        } catch (RuntimeException e) {
            LOG.warn("Due deliveries to {} could not be looked for; the next sweep tries again", endpoint.id(), e);
        }
    }

    private void start(Versioned<Delivery> due, Endpoint endpoint, Semaphore lane) {
        if (!lane.tryAcquire()) {
            return;
        }
        boolean started = false;
        try {
            started = deliveries
                    .claim(due)
                    .map(claimed -> run(claimed, endpoint, lane))
                    .isPresent();
        } finally {
            if (!started) {
                lane.release();
            }
        }
    }

    private Thread run(Versioned<Delivery> claimed, Endpoint endpoint, Semaphore lane) {
        return Thread.ofVirtual().name("webhook-" + claimed.id()).start(() -> {
            try {
                deliverOnce.attempt(claimed, endpoint);
            } catch (RuntimeException e) {
                LOG.warn("An attempt at {} broke off; it is made again when its lease ends", claimed.id(), e);
            } finally {
                lane.release();
            }
        });
    }
}
