package countersign.signoff.route;

import countersign.bpmn.JobTypes;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.HeldWorkHandler;
import countersign.signoff.task.Tasks;
import countersign.signoff.task.state.TaskState;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps a task for every user task that the engine holds. */
@Component
class UserTaskHandler implements HeldWorkHandler {

    private final HoldTask holdTask;
    private final Tasks tasks;
    private final EndOfTask endOfTask;
    private final Clock clock;

    UserTaskHandler(HoldTask holdTask, Tasks tasks, EndOfTask endOfTask, Clock clock) {
        this.holdTask = holdTask;
        this.tasks = tasks;
        this.endOfTask = endOfTask;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return JobTypes.USER_TASK;
    }

    @Override
    public void held(EngineJob job) {
        holdTask.hold(job);
    }

    @Override
    public void withdrawn(EngineJob job, String reason) {
        tasks.settle(Long.toString(job.key()), task -> task.to(new TaskState.Withdrawn(reason, now())));
    }

    @Override
    public void overtaken(EngineJob job) {
        tasks.settle(Long.toString(job.key()), task -> task.decision()
                .flatMap(decision -> task.to(new TaskState.Overtaken(decision, now()))));
    }

    @Override
    public boolean accountsFor(EngineJob job) {
        return tasks.find(Long.toString(job.key()))
                .map(read -> endOfTask.isKnown(read.body()))
                .orElse(true);
    }

    private Instant now() {
        return clock.instant();
    }
}
