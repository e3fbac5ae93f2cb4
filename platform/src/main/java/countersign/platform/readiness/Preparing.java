package countersign.platform.readiness;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Prepares at start, or as soon as the document server answers; then starts what waits for it. */
final class Preparing implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Preparing.class);

    private final Supplier<Stream<Preparation>> preparations;
    private final Supplier<Stream<AfterPreparation>> waiting;
    private final Duration retry;
    private @Nullable ScheduledExecutorService later;
    private boolean running;
    private volatile boolean prepared;

    Preparing(Supplier<Stream<Preparation>> preparations, Supplier<Stream<AfterPreparation>> waiting, Duration retry) {
        this.preparations = preparations;
        this.waiting = waiting;
        this.retry = retry;
    }

    boolean isPrepared() {
        return prepared;
    }

    /** Before everything else, the web server too. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public synchronized void start() {
        running = true;
        if (!attempt()) {
            var own = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("preparing").factory());
            var unused =
                    own.scheduleWithFixedDelay(this::again, retry.toMillis(), retry.toMillis(), TimeUnit.MILLISECONDS);
            later = own;
        }
    }

    private void again() {
        try {
            goOn();
        } catch (RuntimeException wrong) {
            LOG.error("The document server could not be prepared; tried again in {}", retry, wrong);
        }
    }

    private synchronized void goOn() {
        if (running && attempt()) {
            endRetries();
        }
    }

    private boolean attempt() {
        try {
            preparations.get().forEach(Preparation::prepare);
        } catch (MongoTimeoutException
                | MongoSocketException
                | MongoNotPrimaryException
                | MongoNodeIsRecoveringException away) {
            LOG.warn("Not ready: the document server does not answer; tried again in {}", retry);
            return false;
        }
        prepared = true;
        waiting.get().filter(part -> !part.isRunning()).forEach(SmartLifecycle::start);
        return true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        endRetries();
    }

    private void endRetries() {
        if (later != null) {
            later.shutdown();
        }
        later = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        return prepared ? Health.up().build() : Health.outOfService().build();
    }
}
