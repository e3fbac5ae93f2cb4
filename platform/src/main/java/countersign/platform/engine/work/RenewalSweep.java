package countersign.platform.engine.work;

import countersign.platform.engine.EngineJob;
import countersign.platform.sweep.Backoff;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews in time what is held, so that the engine does not hand it out again. */
final class RenewalSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalSweep.class);

    private static final int AT_ONCE = 50;
    private static final Duration CLAIM = Duration.ofSeconds(60);

    private final HeldJobs held;
    private final HeldWorkHandlers handlers;
    private final HeldWorkRunner runner;
    private final Jobs jobs;
    private final JobFailures failures;
    private final LostJobs lost;
    private final EngineSettings settings;

    RenewalSweep(
            HeldJobs held,
            HeldWorkHandlers handlers,
            HeldWorkRunner runner,
            Jobs jobs,
            JobFailures failures,
            LostJobs lost,
            EngineSettings settings) {
        this.held = held;
        this.handlers = handlers;
        this.runner = runner;
        this.jobs = jobs;
        this.failures = failures;
        this.lost = lost;
        this.settings = settings;
    }

    /** Renews what is due, once, on this thread; what the engine refuses of one job keeps no other from its turn. */
    void sweep() {
        for (var due : held.claimDue(AT_ONCE, CLAIM)) {
            try {
                renew(due);
            } catch (RuntimeException refused) {
                LOG.warn(
                        "Job {} of {} was not renewed: {}",
                        due.job().key(),
                        due.job().type(),
                        refused.toString());
            }
        }
    }

    private void renew(HeldJob due) {
        switch (due.state()) {
            case HELD -> handlers.of(due.job()).ifPresent(handler -> runner.renew(handler, due.job()));
            case STUCK -> tryStuckAgain(due.job());
            case COMPLETING -> jobs.hold(due.job().key(), settings.lease());
            case LOST -> handlers.of(due.job()).ifPresent(handler -> lost.lookInto(handler, due.job()));
            case WITHDRAWN, OVERTAKEN -> held.withdraw(due.job().key());
        }
    }

    /** What stood in the way, such as a service that was away, may be over: nobody has to notice first. */
    private void tryStuckAgain(EngineJob job) {
        if (jobs.release(job.key(), Tries.engines(job, 1))) {
            held.renewAfter(job.key(), Backoff.jitter(settings.renewEvery()));
        } else {
            failures.gone(job);
        }
    }
}
