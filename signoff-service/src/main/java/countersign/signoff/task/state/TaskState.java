package countersign.signoff.task.state;

import java.time.Instant;

/** The state of a task, with what is known in it. */
public sealed interface TaskState {

    TaskStatus status();

    record Waiting(Instant since) implements TaskState {

        @Override
        public TaskStatus status() {
            return TaskStatus.WAITING;
        }
    }

    record Decided(Decision decision) implements TaskState {

        @Override
        public TaskStatus status() {
            return TaskStatus.DECIDED;
        }
    }

    record Signed(Instant at) implements TaskState {

        @Override
        public TaskStatus status() {
            return TaskStatus.SIGNED;
        }
    }

    record Declined(Instant at) implements TaskState {

        @Override
        public TaskStatus status() {
            return TaskStatus.DECLINED;
        }
    }

    /** The process no longer waits for it, and nobody decided it. */
    record Withdrawn(String reason, Instant at) implements TaskState {

        @Override
        public TaskStatus status() {
            return TaskStatus.WITHDRAWN;
        }
    }

    /** It was decided, but the process had gone on without the decision, which is kept. */
    record Overtaken(Decision decision, Instant at) implements TaskState {

        @Override
        public TaskStatus status() {
            return TaskStatus.OVERTAKEN;
        }
    }
}
