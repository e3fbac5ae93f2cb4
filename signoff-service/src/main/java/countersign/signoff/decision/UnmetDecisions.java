package countersign.signoff.decision;

import countersign.bpmn.Requirements;
import countersign.platform.mongo.Versioned;
import countersign.platform.operation.StoppedWork;
import countersign.platform.stuck.About;
import countersign.platform.stuck.StoppedException;
import countersign.platform.stuck.StuckWorkSource;
import countersign.platform.stuck.StuckWorks;
import countersign.signoff.forum.Forums;
import countersign.signoff.standing.Preconditions;
import countersign.signoff.task.Task;
import countersign.signoff.task.TaskTitle;
import countersign.signoff.task.Tasks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decisions that must not be made, because what they require stands no more since their task was opened. Operators see
 * them until it stands again.
 */
@Component
class UnmetDecisions implements StuckWorkSource {

    private static final String PREFIX = "decision:";

    private final Preconditions preconditions;
    private final Tasks tasks;
    private final Forums forums;
    private final StoppedWork stopped;
    private final StuckWorks stuck;

    UnmetDecisions(Preconditions preconditions, Tasks tasks, Forums forums, StoppedWork stopped, StuckWorks stuck) {
        this.preconditions = preconditions;
        this.tasks = tasks;
        this.forums = forums;
        this.stopped = stopped;
        this.stuck = stuck;
    }

    /** Why the task must not be decided now, which operators and the record are told too; empty if it may be. */
    Optional<StoppedException> lookInto(Versioned<Task> read) {
        Task task = read.body();
        var unmet = preconditions.unmet(task.ask().stageId(), task.matter().asRevision());
        unmet.ifPresent(why -> stopped.note(PREFIX + read.id(), about(task), why, 1));
        if (unmet.isEmpty() && !Requirements.ofStage(task.ask().stageId()).isEmpty()) {
            stuck.resolve(PREFIX + read.id());
        }
        return unmet;
    }

    private About about(Task task) {
        var matter = task.matter();
        return new About(
                TaskTitle.of(task, forums),
                matter.review().value(),
                matter.icb().value());
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    /** Looks again; the entry goes if the decision can be made now, or is awaited no more. */
    @Override
    public void retry(String task) {
        var waiting = tasks.find(task).filter(read -> read.body().isWaiting());
        if (waiting.flatMap(this::lookInto).isEmpty()) {
            stuck.resolve(PREFIX + task);
        }
    }
}
