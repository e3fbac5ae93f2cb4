package countersign.platform.outbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs something every so often on a thread of its own, with jitter at the start; what it throws is logged only. */
public final class Sweeper {

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

    /** Can be started again after it was stopped. */
    public synchronized void start() {
        if (sweeping == null) {
            var own = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name(name).factory());
            var millis = every.toMillis();
            sweeping = own.scheduleWithFixedDelay(
                    this::quietly, Backoff.jitter(every).toMillis(), millis, TimeUnit.MILLISECONDS);
            thread = own;
        }
    }

    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
        }
        thread = null;
        sweeping = null;
    }

    public synchronized boolean isRunning() {
        return sweeping != null;
    }

    private void quietly() {
        try {
            sweep.run();
        } catch (RuntimeException away) {
            LOG.warn("{} did not succeed now, it tries again in {}: {}", name, every, away.toString());
        }
    }
}
