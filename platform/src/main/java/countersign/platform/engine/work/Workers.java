package countersign.platform.engine.work;

import countersign.platform.engine.EngineJob;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.readiness.AfterPreparation;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.camunda.zeebe.client.api.worker.JobHandler;
import io.camunda.zeebe.client.api.worker.JobWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a worker for each task and each kind of held work that the service has as a bean. */
final class Workers implements AfterPreparation {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final ZeebeClient client;
    private final EngineSettings settings;
    private final ServiceTaskRunner tasks;
    private final HeldWorkRunner heldWork;
    private final Supplier<Stream<ServiceTaskWorker>> taskWorkers;
    private final Supplier<Stream<HeldWorkHandler>> handlers;
    private final List<JobWorker> open = new ArrayList<>();

    Workers(
            ZeebeClient client,
            EngineSettings settings,
            ServiceTaskRunner tasks,
            HeldWorkRunner heldWork,
            Supplier<Stream<ServiceTaskWorker>> taskWorkers,
            Supplier<Stream<HeldWorkHandler>> handlers) {
        this.client = client;
        this.settings = settings;
        this.tasks = tasks;
        this.heldWork = heldWork;
        this.taskWorkers = taskWorkers;
        this.handlers = handlers;
    }

    @Override
    public void start() {
        taskWorkers
                .get()
                .forEach(worker ->
                        open(worker.jobType(), (jobs, job) -> tasks.run(worker, read(job), job.getRetries())));
        handlers.get()
                .forEach(handler ->
                        open(handler.jobType(), (jobs, job) -> heldWork.take(handler, read(job), job.getRetries())));
    }

    private void open(String jobType, JobHandler handler) {
        open.add(client.newWorker()
                .jobType(jobType)
                .handler((jobs, job) -> quietly(handler, jobs, job))
                .timeout(settings.activation())
                .maxJobsActive(settings.maxJobsActive())
                .open());
    }

    /** What escapes here leaves the job to its time-out: the client itself would count its retries down to none. */
    private static void quietly(JobHandler handler, JobClient jobs, ActivatedJob job) {
        try {
            handler.handle(jobs, job);
        } catch (Exception away) {
            LOG.warn("Job {} of {} will be handed out again: {}", job.getKey(), job.getType(), away.toString());
        }
    }

    private static EngineJob read(ActivatedJob job) {
        return new EngineJob(
                job.getKey(),
                job.getType(),
                job.getElementId(),
                job.getProcessInstanceKey(),
                job.getCustomHeaders(),
                job.getVariablesAsMap());
    }

    @Override
    public void stop() {
        open.forEach(JobWorker::close);
        open.clear();
    }

    @Override
    public boolean isRunning() {
        return !open.isEmpty();
    }
}
