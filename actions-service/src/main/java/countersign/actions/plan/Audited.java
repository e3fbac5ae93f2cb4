package countersign.actions.plan;

import countersign.platform.audit.AuditMessages;
import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;
import java.util.List;

/** What the owner's audit chain hears of a plan. */
public final class Audited {

    private Audited() {}

    public static OutboxMessage opened(Plan plan, Instant at) {
        return entry(plan, "action-plan.opened", at);
    }

    public static OutboxMessage extended(Plan plan, Instant at) {
        return entry(plan, "action-plan.extended", at);
    }

    static OutboxMessage completed(Plan plan, Instant at) {
        return entry(plan, "action-plan.completed", at);
    }

    static OutboxMessage reopened(Plan plan, Instant at) {
        return entry(plan, "action-plan.reopened", at);
    }

    private static OutboxMessage entry(Plan plan, String type, Instant at) {
        return AuditMessages.entry(
                plan.icb().value(),
                type,
                List.of(plan.review().value(), plan.id().value()),
                null,
                at);
    }
}
