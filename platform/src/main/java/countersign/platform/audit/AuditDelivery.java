package countersign.platform.audit;

import countersign.platform.audit.AuditMessages.Entry;
import countersign.platform.calls.Remote;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;

final class AuditDelivery implements OutboxHandler<Entry> {

    private final AuditRecorder recorder;

    AuditDelivery(AuditRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public MessageType<Entry> type() {
        return AuditMessages.TYPE;
    }

    @Override
    public void deliver(Entry entry, Origin origin) {
        var event = new AuditRecorder.Event(origin.message(), origin.at().toString(), entry);
        Remote.call(() -> {
            recorder.record(event);
            return event;
        });
    }

    @Override
    public String inWords(Entry entry) {
        return "Recording “" + entry.type() + "” in the audit chain";
    }
}
