package countersign.signoff.decision;

import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import countersign.signoff.audit.AuditTrail;
import countersign.signoff.task.Decision;
import countersign.signoff.task.Task;
import java.util.List;

/** What the audit chain is told of a decision. */
final class DecisionAudit {

    private DecisionAudit() {}

    static OutboxMessage entry(String taskId, Task task, Decision decision, Caller caller) {
        var matter = task.matter();
        String what = task.stage().map(stage -> stage.word()).orElse(task.ask().kind());
        return AuditTrail.done(
                matter.icb(),
                task.ask().kind() + ".decided",
                caller,
                List.of(
                        matter.review().value(),
                        matter.asRevision().id(),
                        taskId,
                        what,
                        decision.outcome().word()),
                matter.content(),
                "%s recorded: %s, %s"
                        .formatted(caller.name(), what, decision.outcome().word()),
                decision.at());
    }
}
