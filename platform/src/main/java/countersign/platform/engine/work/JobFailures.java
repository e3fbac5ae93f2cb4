package countersign.platform.engine.work;

import countersign.platform.engine.EngineJob;
import countersign.platform.engine.JobNames;
import countersign.platform.operation.StoppedWork;
import countersign.platform.stuck.StoppedException;
import countersign.platform.stuck.StuckWorkSource;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.sweep.Backoff;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a worker throws: that work was stopped is on the record at once; again after a wait; the third time
 * the job is kept by lease, so that the engine raises no incident, and an operator sees it as stuck work. It is tried
 * once more now and then: soon at first, so that a neighbour's restart costs seconds, and at each renewal in the end.
 */
final class JobFailures implements StuckWorkSource {

    static final String PREFIX = "job:";
    static final int TRIES = Tries.ALL;

    private static final Logger LOG = LoggerFactory.getLogger(JobFailures.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1));

    private final Jobs jobs;
    private final HeldJobs held;
    private final StuckWorks stuck;
    private final StoppedWork stopped;
    private final JobNames names;
    private final EngineSettings settings;

    JobFailures(
            Jobs jobs, HeldJobs held, StuckWorks stuck, StoppedWork stopped, JobNames names, EngineSettings settings) {
        this.jobs = jobs;
        this.held = held;
        this.stuck = stuck;
        this.stopped = stopped;
        this.names = names;
        this.settings = settings;
    }

    /** With the tries that the engine had left for the job before this one. */
    void failed(EngineJob job, int tries, RuntimeException failure) {
        var left = Tries.of(job, tries) - 1;
        LOG.warn("Job {} of {} failed, {} tries left", job.key(), job.type(), left, failure);
        if (failure instanceof StoppedException why) {
            stopped.record(PREFIX + job.key(), names.about(job), why);
        }
        if (left > 0) {
            jobs.tryAgain(
                    job.key(),
                    Tries.engines(job, left),
                    BACKOFF.after(TRIES - left),
                    failure.getClass().getSimpleName());
            return;
        }
        stuck.record(PREFIX + job.key(), names.about(job), failure, TRIES);
        held.keep(job, HeldJob.State.STUCK, Backoff.jitter(untilTriedAgain(job)));
        if (!jobs.hold(job.key(), settings.lease())) {
            gone(job);
        }
    }

    /** As long as it has been stuck. */
    private Duration untilTriedAgain(EngineJob job) {
        var stuckFor = held.stuckFor(job.key());
        if (stuckFor.compareTo(settings.sweepEvery()) < 0) {
            return settings.sweepEvery();
        }
        return stuckFor.compareTo(settings.renewEvery()) < 0 ? stuckFor : settings.renewEvery();
    }

    /** It worked, perhaps after having been stuck. */
    void succeeded(EngineJob job, int tries) {
        if (Tries.of(job, tries) < TRIES) {
            stuck.resolve(PREFIX + job.key());
            held.forgetStuck(job.key());
        }
    }

    /** The engine waits for it no more, perhaps because another replica has done it: nobody has to look into it. */
    void gone(EngineJob job) {
        stuck.resolve(PREFIX + job.key());
        held.forget(job.key());
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    /** With a try less than a new job has: that it succeeds is noticed by that. */
    @Override
    public void retry(String reference) {
        var key = Long.parseLong(reference);
        var tries = held.find(key)
                .map(known -> Tries.engines(known.job(), TRIES - 1))
                .orElse(TRIES - 1);
        held.forgetStuck(key);
        if (!jobs.release(key, tries)) {
            stuck.resolve(PREFIX + reference);
        }
    }
}
