package countersign.platform.outbox;

import java.time.Duration;
import java.util.Optional;
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

/** One lane of all outboxes with threads of its own: where its receiver is away, only this lane waits for it. */
final class LaneDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(LaneDelivery.class);
    private static final int AT_ONCE = 100;

    private final Lane lane;
    private final OutboxLeases leases;
    private final OutboxDelivery delivery;
    private final OutboxSettings settings;
    private final Set<Place> queued = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ExecutorService threads;

    LaneDelivery(Lane lane, OutboxLeases leases, OutboxDelivery delivery, OutboxSettings settings) {
        this.lane = lane;
        this.leases = leases;
        this.delivery = delivery;
        this.settings = settings;
    }

    Lane lane() {
        return lane;
    }

    /** Absent while nothing is delivered here. */
    Optional<LeaseTerms> terms() {
        return threads == null ? Optional.empty() : Optional.of(leases.terms());
    }

    /** Soon, on a thread of this lane. */
    void submit(String collection, String id) {
        var place = new Place(collection, id);
        if (queued.add(place) && !execute(() -> deliver(place))) {
            queued.remove(place);
        }
    }

    /** Soon, on a thread of this lane; if it ends before that, the lease runs out by itself. */
    void submit(Leased held) {
        execute(() -> orLater(() -> delivery.empty(held)));
    }

    private boolean execute(Runnable task) {
        var pool = threads;
        if (pool == null) {
            return false;
        }
        try {
            pool.execute(task);
            return true;
        } catch (RejectedExecutionException stopping) {
            return false;
        }
    }

    void submitDue(String collection) {
        forEachDue(collection, this::submit);
    }

    /** Delivers what is due, on this thread. */
    void emptyDue(String collection) {
        forEachDue(collection, delivery::empty);
    }

    private void forEachDue(String collection, BiConsumer<String, String> action) {
        leases.due(collection, AT_ONCE).forEach(id -> action.accept(collection, id));
    }

    /** Whatever it waits for after a failure, it is tried again now. */
    void retry(String collection, String id) {
        leases.dueNow(collection, id);
        submit(collection, id);
    }

    private void deliver(Place place) {
        queued.remove(place);
        orLater(() -> delivery.empty(place.collection, place.id));
    }

    private static void orLater(Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException away) {
            LOG.warn("An outbox could not be emptied now; the next sweep tries again: {}", away.toString());
        }
    }

    void start() {
        var names = Thread.ofPlatform().daemon().name("outbox-" + lane.word() + "-", 0);
        threads = Executors.newFixedThreadPool(settings.threads(), names.factory());
    }

    /** Can be started again; what was not delivered is swept up then. */
    void stop() {
        var pool = threads;
        threads = null;
        if (pool != null) {
            end(pool, settings.lease());
        }
        queued.clear();
    }

    private static void end(ExecutorService pool, Duration patience) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A delivery is still under way; its lease runs out by itself");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Place(String collection, String id) {}
}
