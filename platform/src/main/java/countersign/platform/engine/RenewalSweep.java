package countersign.platform.engine;

import countersign.platform.outbox.Backoff;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Renews in time what is held, so that the engine does not hand it out again. */
final class RenewalSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalSweep.class);
    private static final int AT_ONCE = 50;
    private static final Duration CLAIM = Duration.ofSeconds(60);

    private final HeldJobs held;
    private final HeldWorkHandlers handlers;
    private final HeldWorkRunner runner;
    private final Jobs jobs;
    private final JobFailures failures;
    private final EngineSettings settings;
    private final ScheduledExecutorService sweeps = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("held-work-sweep").factory());
    private @Nullable ScheduledFuture<?> sweeping;

    RenewalSweep(
            HeldJobs held,
            HeldWorkHandlers handlers,
            HeldWorkRunner runner,
            Jobs jobs,
            JobFailures failures,
            EngineSettings settings) {
        this.held = held;
        this.handlers = handlers;
        this.runner = runner;
        this.jobs = jobs;
        this.failures = failures;
        this.settings = settings;
    }

    /** Renews what is due, once, on this thread. */
    void sweep() {
        for (var due : held.claimDue(AT_ONCE, CLAIM)) {
            switch (due.state()) {
                case HELD -> handlers.of(due.job()).ifPresent(handler -> runner.renew(handler, due.job()));
                case STUCK -> holdStuck(due.job());
                case COMPLETING -> jobs.hold(due.job().key(), settings.lease());
                case WITHDRAWN, OVERTAKEN -> held.withdraw(due.job().key());
            }
        }
    }

    private void holdStuck(EngineJob job) {
        if (jobs.hold(job.key(), settings.lease())) {
            held.renewAfter(job.key(), Backoff.jitter(settings.renewEvery()));
        } else {
            failures.gone(job);
        }
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException away) {
            LOG.warn("Held work could not be renewed now; the next sweep tries again: {}", away.toString());
        }
    }

    @Override
    public void start() {
        var every = settings.sweepEvery().toMillis();
        sweeping = sweeps.scheduleWithFixedDelay(this::sweepQuietly, every / 2, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        sweeps.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return sweeping != null && !sweeping.isDone();
    }
}
