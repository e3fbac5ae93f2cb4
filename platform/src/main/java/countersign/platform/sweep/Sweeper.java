package countersign.platform.sweep;

import countersign.platform.readiness.AfterPreparation;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs something every so often on a thread of its own, as a bean: from when everything is prepared, with jitter at the
 * start, until the application ends. What it throws is logged only.
 */
public final class Sweeper implements AfterPreparation {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final String name;
    private final Duration every;
    private final Runnable sweep;
    private @Nullable ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> sweeping;

    public Sweeper(String name, Duration every, Runnable sweep) {
        this.name = name;
        this.every = every;
        this.sweep = sweep;
    }

    /** Of something that one replica does in each period. */
    public static Sweeper leased(String name, Duration every, SweepLease lease, Runnable sweep) {
        return new Sweeper(name, every, () -> {
            if (lease.take(name, every)) {
                sweep.run();
            }
        });
    }

    /** Can be started again after it was stopped. */
    @Override
    public synchronized void start() {
        if (sweeping == null) {
            var own = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name(name + "-sweep").factory());
            sweeping = own.scheduleWithFixedDelay(
                    this::sweep, Backoff.jitter(every).toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            thread = own;
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
        }
        thread = null;
        sweeping = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return sweeping != null;
    }

    /** Once, on this thread. */
    void sweep() {
        try {
            sweep.run();
        } catch (RuntimeException away) {
            LOG.warn("The {} sweep did not succeed now, it tries again in {}: {}", name, every, away.toString());
        }
    }
}
