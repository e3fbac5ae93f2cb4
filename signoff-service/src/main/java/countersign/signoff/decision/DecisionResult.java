package countersign.signoff.decision;

import countersign.platform.mongo.Versioned;
import countersign.platform.problem.Problem;
import countersign.platform.stuck.StoppedException;
import countersign.signoff.task.Task;
import countersign.signoff.task.state.TaskStatus;

/** What came of an attempt to decide a task. */
sealed interface DecisionResult {

    record Recorded(Versioned<Task> task) implements DecisionResult {}

    /** Not there, or another organisation's. */
    record NotThere() implements DecisionResult {}

    /** Seen, but not theirs to decide. */
    record NotTheirs() implements DecisionResult {}

    record NotWaiting(TaskStatus status) implements DecisionResult {}

    /** What has to stand before the decision does not. */
    record Unmet(StoppedException why) implements DecisionResult {}

    record KeyReused() implements DecisionResult {}

    record Invalid(Problem problem) implements DecisionResult {}
}
