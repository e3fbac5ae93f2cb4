package countersign.platform.testing;

import countersign.platform.audit.AuditMessages;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands for the keeper of the audit chains. A bean with {@code countersign.audit.enabled=false} and
 * {@code countersign.audit.recording=true}.
 */
public final class RecordingAudit implements OutboxHandler {

    private final List<OutboxMessage> entries = new CopyOnWriteArrayList<>();

    @Override
    public String type() {
        return AuditMessages.TYPE;
    }

    @Override
    public void deliver(OutboxMessage message, String aggregateId) {
        entries.add(message);
    }

    /** Each with its payload: chain, type, subjects, contentSha256, actor, organisation, text. */
    public List<OutboxMessage> entries() {
        return List.copyOf(entries);
    }
}
