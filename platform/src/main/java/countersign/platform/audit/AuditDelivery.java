package countersign.platform.audit;

import countersign.platform.calls.Remote;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

final class AuditDelivery implements OutboxHandler {

    private final AuditRecorder recorder;

    AuditDelivery(AuditRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public String type() {
        return AuditMessages.TYPE;
    }

    @Override
    public void deliver(OutboxMessage message, String aggregateId) {
        var entry = new HashMap<String, @Nullable Object>(message.payload());
        entry.put("eventId", message.id());
        entry.put("at", message.at().toString());
        Remote.call(() -> {
            recorder.record(entry);
            return entry;
        });
    }

    @Override
    public String inWords(OutboxMessage message) {
        return "Recording “" + message.payload().getString("type") + "” in the audit chain";
    }
}
