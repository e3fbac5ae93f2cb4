package countersign.signoff.audit;

import countersign.platform.audit.AuditMessages;
import countersign.platform.audit.AuditMessages.Entry;
import countersign.platform.canonical.Sha256;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import countersign.signoff.audit.chain.AuditFact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the use cases of this service reach the audit chain: by a message written together with what they did. Those of
 * the platform are taken in, too.
 */
@Component
public class AuditTrail implements OutboxHandler<Entry> {

    private final RecordAudit recordAudit;

    AuditTrail(RecordAudit recordAudit) {
        this.recordAudit = recordAudit;
    }

    /** What a person did. */
    public static OutboxMessage done(
            OdsCode chain,
            String type,
            Caller by,
            List<String> subjects,
            @Nullable Sha256 content,
            String text,
            Instant at) {
        return AuditMessages.entry(chain.value(), type, by, subjects, content == null ? null : content.hex(), text, at);
    }

    /** What the process did. */
    public static OutboxMessage happened(
            OdsCode chain, String type, List<String> subjects, Sha256 content, String text, Instant at) {
        return AuditMessages.inWords(chain.value(), type, subjects, content.hex(), text, at);
    }

    @Override
    public MessageType<Entry> type() {
        return AuditMessages.TYPE;
    }

    @Override
    public void deliver(Entry entry, Origin origin) {
        recordAudit.record(
                new OdsCode(entry.chain()),
                new AuditFact(
                        origin.message(),
                        entry.type(),
                        origin.at(),
                        entry.actor(),
                        entry.actorName(),
                        entry.organisation(),
                        entry.subjects(),
                        entry.contentSha256(),
                        entry.text()));
    }

    @Override
    public String inWords(Entry entry) {
        return "Recording “" + entry.type() + "” in the audit chain";
    }
}
