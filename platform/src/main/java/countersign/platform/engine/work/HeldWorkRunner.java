package countersign.platform.engine.work;

import countersign.platform.engine.EngineJob;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.sweep.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a job of human work over: stored first, remembered next, held for long last. A crash in between repeats it. */
final class HeldWorkRunner {

    private static final Logger LOG = LoggerFactory.getLogger(HeldWorkRunner.class);

    private final Jobs jobs;
    private final HeldJobs held;
    private final JobFailures failures;
    private final EngineSettings settings;

    HeldWorkRunner(Jobs jobs, HeldJobs held, JobFailures failures, EngineSettings settings) {
        this.jobs = jobs;
        this.held = held;
        this.failures = failures;
        this.settings = settings;
    }

    void take(HeldWorkHandler handler, EngineJob job, int tries) {
        try {
            handler.held(job);
            failures.succeeded(job, tries);
            // as if it were leased already: if we die before it is, the engine soon hands it out again
            held.keep(job, HeldJob.State.HELD, Backoff.jitter(settings.renewEvery()));
        } catch (RuntimeException failure) {
            failures.failed(job, tries, failure);
            return;
        }
        lease(handler, job);
    }

    void renew(HeldWorkHandler handler, EngineJob job) {
        if (lease(handler, job)) {
            held.renewAfter(job.key(), Backoff.jitter(settings.renewEvery()));
        }
    }

    /**
     * Holds the job for another lease, or hears that it is gone; when the engine is away, soon again. One that is gone
     * may have been told late, by a replica that was asleep, and have taken the place of the job that came after it in
     * work that has a place for one job only: those that are still held are told once more.
     */
    private boolean lease(HeldWorkHandler handler, EngineJob job) {
        try {
            if (jobs.hold(job.key(), settings.lease())) {
                return true;
            }
            boolean accounted = handler.accountsFor(job);
            handler.withdrawn(job, "The process no longer waits for this.");
            held.besides(job).forEach(handler::held);
            if (accounted) {
                held.withdraw(job.key());
            } else {
                held.lose(job, settings.untilMissed());
            }
        } catch (RuntimeException away) {
            LOG.warn("Job {} of {} could not be renewed now: {}", job.key(), job.type(), away.toString());
            held.renewAfter(job.key(), Backoff.jitter(settings.sweepEvery()));
        }
        return false;
    }
}
