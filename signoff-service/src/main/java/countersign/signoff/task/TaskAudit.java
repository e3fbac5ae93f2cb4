package countersign.signoff.task;

import countersign.platform.outbox.OutboxMessage;
import countersign.signoff.audit.AuditTrail;
import countersign.signoff.task.state.TaskState;
import java.time.Instant;
import java.util.List;

/** What the audit chain is told of a task that ended without a person's doing. */
final class TaskAudit {

    private static final OutboxMessage[] NOTHING = {};

    private TaskAudit() {}

    /** Signatures and decisions are told where they are made. */
    static OutboxMessage[] of(String id, Task task) {
        return switch (task.state()) {
            case TaskState.Withdrawn withdrawn -> entry(id, task, withdrawn.reason(), withdrawn.at());
            case TaskState.Overtaken overtaken ->
                entry(id, task, "The process had gone on without the decision, which is kept.", overtaken.at());
            case TaskState.Waiting _, TaskState.Decided _, TaskState.Signed _, TaskState.Declined _ -> NOTHING;
        };
    }

    private static OutboxMessage[] entry(String id, Task task, String text, Instant at) {
        var matter = task.matter();
        var subjects = List.of(matter.review().value(), matter.asRevision().id(), id);
        String type = task.ask().kind() + "." + task.state().status().word();
        return new OutboxMessage[] {AuditTrail.happened(matter.icb(), type, subjects, matter.content(), text, at)};
    }
}
