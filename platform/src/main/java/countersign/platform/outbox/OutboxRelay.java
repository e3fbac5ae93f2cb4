package countersign.platform.outbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
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
    private final OutboxSettings settings;
    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private final Set<Place> queued = ConcurrentHashMap.newKeySet();
    private final ExecutorService deliveries;
    private final ScheduledExecutorService sweeps;
    private volatile boolean running;
    private @Nullable ScheduledFuture<?> sweeping;

    OutboxRelay(OutboxLeases leases, OutboxDelivery delivery, OutboxSettings settings) {
        this.leases = leases;
        this.delivery = delivery;
        this.settings = settings;
        this.deliveries = Executors.newFixedThreadPool(settings.threads(), daemon("outbox-", 0));
        this.sweeps = Executors.newSingleThreadScheduledExecutor(daemon("outbox-sweep-", 0));
    }

    @Override
    public void watch(String collection) {
        collections.add(collection);
    }

    @Override
    public void written(String collection, String id) {
        var place = new Place(collection, id);
        if (running && queued.add(place)) {
            submit(place);
        }
    }

    /** Looks through all collections once and delivers what is due, on this thread. */
    public void sweep() {
        for (var collection : collections) {
            leases.due(collection, SWEPT_AT_ONCE).forEach(id -> delivery.empty(collection, id));
        }
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

    private void submit(Place place) {
        try {
            deliveries.execute(() -> {
                queued.remove(place);
                quietly(() -> delivery.empty(place.collection, place.id));
            });
        } catch (RejectedExecutionException stopping) {
            queued.remove(place);
        }
    }

    private void sweepToPool() {
        quietly(() -> {
            for (var collection : collections) {
                leases.due(collection, SWEPT_AT_ONCE).forEach(id -> written(collection, id));
            }
        });
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException away) {
            LOG.warn("The outbox could not be worked on; the next sweep tries again: {}", away.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        var every = settings.sweepEvery().toMillis();
        sweeping = sweeps.scheduleWithFixedDelay(
                this::sweepToPool, Backoff.jitter(settings.sweepEvery()).toMillis(), every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        sweeps.shutdownNow();
        deliveries.shutdown();
        try {
            if (!deliveries.awaitTermination(settings.lease().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A delivery is still under way; its lease runs out by itself");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return sweeping != null && !sweeping.isDone();
    }

    private static ThreadFactory daemon(String name, long first) {
        return Thread.ofPlatform().daemon().name(name, first).factory();
    }

    private record Place(String collection, String id) {}
}
