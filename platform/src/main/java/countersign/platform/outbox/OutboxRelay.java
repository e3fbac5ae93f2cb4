package countersign.platform.outbox;

import countersign.platform.stuck.StuckWorkSource;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sends what waits in outboxes: at once after a write, and by sweep what was missed (a crash, another replica's). */
public final class OutboxRelay implements OutboxSignal, StuckWorkSource, SmartLifecycle {

    static final String PREFIX = "outbox:";

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int SWEPT_AT_ONCE = 100;

    private final OutboxLeases leases;
    private final OutboxDelivery delivery;
    private final int threads;
    private final Duration patience;
    private final Sweeper sweeper;
    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private final Set<Place> queued = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ExecutorService deliveries;

    OutboxRelay(OutboxLeases leases, OutboxDelivery delivery, OutboxSettings settings) {
        this.leases = leases;
        this.delivery = delivery;
        this.threads = settings.threads();
        this.patience = settings.lease();
        this.sweeper = new Sweeper("outbox-sweep", settings.sweepEvery(), () -> forEachDue(this::written));
    }

    @Override
    public void watch(String collection) {
        collections.add(collection);
    }

    @Override
    public void written(String collection, String id) {
        var place = new Place(collection, id);
        var pool = deliveries;
        if (pool != null && queued.add(place)) {
            try {
                pool.execute(() -> deliver(place));
            } catch (RejectedExecutionException stopping) {
                queued.remove(place);
            }
        }
    }

    /** Looks through all collections once and delivers what is due, on this thread. */
    public void sweep() {
        forEachDue(delivery::empty);
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public void retry(String reference) {
        var cut = reference.indexOf(':');
        leases.dueNow(reference.substring(0, cut), reference.substring(cut + 1));
        written(reference.substring(0, cut), reference.substring(cut + 1));
    }

    private void forEachDue(BiConsumer<String, String> action) {
        for (var collection : collections) {
            leases.due(collection, SWEPT_AT_ONCE).forEach(id -> action.accept(collection, id));
        }
    }

    private void deliver(Place place) {
        queued.remove(place);
        try {
            delivery.empty(place.collection, place.id);
        } catch (RuntimeException away) {
            LOG.warn("An outbox could not be emptied now; the next sweep tries again: {}", away.toString());
        }
    }

    @Override
    public void start() {
        deliveries = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("outbox-", 0).factory());
        sweeper.start();
    }

    /** Can be started again; what was not delivered is swept up then. */
    @Override
    public void stop() {
        sweeper.stop();
        var pool = deliveries;
        deliveries = null;
        if (pool != null) {
            end(pool);
        }
        queued.clear();
    }

    private void end(ExecutorService pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A delivery is still under way; its lease runs out by itself");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return deliveries != null;
    }

    private record Place(String collection, String id) {}
}
