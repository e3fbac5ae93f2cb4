package countersign.platform.testing;

import countersign.platform.audit.AuditMessages;
import countersign.platform.audit.AuditMessages.Entry;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands for the keeper of the audit chains. A bean with {@code countersign.audit.enabled=false} and
 * {@code countersign.audit.recording=true}.
 */
public final class RecordingAudit implements OutboxHandler<Entry> {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    @Override
    public MessageType<Entry> type() {
        return AuditMessages.TYPE;
    }

    @Override
    public void deliver(Entry entry, Origin origin) {
        entries.add(entry);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
