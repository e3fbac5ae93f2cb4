package countersign.platform.engine.work;

import countersign.platform.engine.Engine.Completion;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.sweep.Backoff;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a short task and completes its job. What is lost on the way is done again: tasks are repeatable. */
final class ServiceTaskRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceTaskRunner.class);

    private static final int MOST_ATTEMPTS = 6;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

    private final Jobs jobs;
    private final JobFailures failures;

    ServiceTaskRunner(Jobs jobs, JobFailures failures) {
        this.jobs = jobs;
        this.failures = failures;
    }

    void run(ServiceTaskWorker worker, EngineJob job, int tries) {
        Map<String, Object> variables;
        try {
            variables = worker.handle(job);
        } catch (RuntimeException failure) {
            failures.failed(job, tries, failure);
            return;
        }
        if (complete(job, variables) == Completion.GONE) {
            LOG.info("Job {} of {} was taken back before it was done", job.key(), job.type());
        }
        failures.succeeded(job, tries);
    }

    /** The task is done; a busy engine is asked a few times rather than have the whole task done again. */
    private Completion complete(EngineJob job, Map<String, Object> variables) {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return jobs.complete(job.key(), variables);
            } catch (EngineBusyException busy) {
                LockSupport.parkNanos(BACKOFF.after(attempt).toNanos());
            }
        }
        return jobs.complete(job.key(), variables);
    }
}
