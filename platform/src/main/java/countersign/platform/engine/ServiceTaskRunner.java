package countersign.platform.engine;

import countersign.platform.engine.Engine.Completion;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a short task and completes its job. What is lost on the way is done again: tasks are repeatable. */
final class ServiceTaskRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceTaskRunner.class);

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
        if (jobs.complete(job.key(), variables) == Completion.GONE) {
            LOG.info("Job {} of {} was taken back before it was done", job.key(), job.type());
        }
        failures.succeeded(job, tries);
    }
}
