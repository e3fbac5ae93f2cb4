package countersign.bpmn.rehearsal;

import static org.awaitility.Awaitility.await;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Messages;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One story on the embedded engine. Jobs are taken in the order in which they arose. */
public final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SHORTLY = Duration.ofMillis(5);
    private static final Duration KEPT = Duration.ofDays(3650);

    private final EmbeddedEngine engine;
    private final Happenings happenings;
    private final String reviewId;

    Rehearsal(EmbeddedEngine engine, String reviewId) {
        this.engine = engine;
        this.happenings = new Happenings(engine);
        this.reviewId = reviewId;
    }

    public String reviewId() {
        return reviewId;
    }

    public Instant now() {
        return engine.now();
    }

    /** Publishes the message that launches the review. */
    public void launch(Map<String, Object> variables) {
        engine.client()
                .newPublishMessageCommand()
                .messageName(Messages.REVIEW_LAUNCHED)
                .correlationKey(reviewId)
                .messageId("launch-" + reviewId)
                .timeToLive(Duration.ofHours(1))
                .variables(variables)
                .send()
                .join();
    }

    /** Starts one of the called processes by itself. */
    public void start(String process, Map<String, Object> variables) {
        engine.client()
                .newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables)
                .send()
                .join();
    }

    /** Publishes a message that is kept for an hour until the process waits for it. */
    public void publish(String message, String correlationKey, Map<String, Object> variables) {
        engine.client()
                .newPublishMessageCommand()
                .messageName(message)
                .correlationKey(correlationKey)
                .timeToLive(Duration.ofHours(1))
                .variables(variables)
                .send()
                .join();
    }

    /** The next job of that type; fails if none arises. */
    public Job job(String type) {
        List<ActivatedJob> taken = await("a job " + type)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(SHORTLY)
                .until(() -> take(type, 1), jobs -> !jobs.isEmpty());
        return new Job(engine.client(), taken.getFirst());
    }

    /** The next user task. */
    public Job task() {
        return job(JobTypes.USER_TASK);
    }

    /** Jobs of that type that nobody has taken, once the engine is at rest. */
    public List<Job> untaken(String type) {
        engine.awaitIdle();
        return take(type, 100).stream()
                .map(job -> new Job(engine.client(), job))
                .toList();
    }

    public void timePasses(Duration time) {
        engine.timePasses(time);
    }

    /** Waits until everything that the story started has ended. */
    public void awaitEnd() {
        await("the end of " + reviewId).atMost(PATIENCE).pollInterval(SHORTLY).until(() -> happenings
                .running()
                .isEmpty());
    }

    /** Waits for an incident and answers the id of the element where it arose. */
    public String awaitIncident() {
        return await("an incident")
                .atMost(PATIENCE)
                .pollInterval(SHORTLY)
                .until(happenings::incidents, found -> !found.isEmpty())
                .getFirst();
    }

    /** Ids of the elements completed so far, in order, called processes included. */
    public List<String> passed() {
        engine.awaitIdle();
        return happenings.completedElements();
    }

    /** Process instances that run at the moment, called ones included. */
    public int running() {
        engine.awaitIdle();
        return happenings.running().size();
    }

    /** Ends what is still running, so that no later story meets its jobs and timers. */
    void stop() {
        engine.awaitIdle();
        happenings.running().values().stream()
                .filter(p -> p.getParentProcessInstanceKey() < 0)
                .forEach(p -> engine.client()
                        .newCancelInstanceCommand(p.getProcessInstanceKey())
                        .send()
                        .join());
        engine.awaitIdle();
    }

    private List<ActivatedJob> take(String type, int atMost) {
        return engine.client()
                .newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(atMost)
                .timeout(KEPT)
                .send()
                .join()
                .getJobs();
    }
}
