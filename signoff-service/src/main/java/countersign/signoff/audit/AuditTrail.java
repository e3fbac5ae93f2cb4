package countersign.signoff.audit;

import countersign.platform.audit.AuditMessages;
import countersign.platform.canonical.Sha256;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.outbox.Lane;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import countersign.signoff.audit.chain.AuditFact;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the use cases of this service reach the audit chain: by a message written together with what they did. Those of
 * the platform are taken in, too.
 */
@Component
public class AuditTrail implements OutboxHandler {

    private static final String CONTENT = "contentSha256";

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
        var actor = new Document("actor", by.person().value())
                .append("actorName", by.name())
                .append("organisation", by.organisation().map(OdsCode::value).orElse(null));
        return message(chain, type, subjects, content, text, at, actor);
    }

    /** What the process did. */
    public static OutboxMessage happened(
            OdsCode chain, String type, List<String> subjects, Sha256 content, String text, Instant at) {
        return message(chain, type, subjects, content, text, at, new Document());
    }

    private static OutboxMessage message(
            OdsCode chain,
            String type,
            List<String> subjects,
            @Nullable Sha256 content,
            String text,
            Instant at,
            Document fact) {
        return OutboxMessage.of(
                        AuditMessages.TYPE,
                        fact.append("type", type)
                                .append("subjects", subjects)
                                .append(CONTENT, content == null ? null : content.hex())
                                .append("text", text),
                        at,
                        Lane.RECORD)
                .recordedIn(chain.value());
    }

    @Override
    public String type() {
        return AuditMessages.TYPE;
    }

    @Override
    public void deliver(OutboxMessage message, String aggregateId) {
        Document payload = message.payload();
        recordAudit.record(
                new OdsCode(message.chain().orElseThrow()),
                new AuditFact(
                        message.id(),
                        payload.getString("type"),
                        message.at(),
                        text(payload, "actor"),
                        text(payload, "actorName"),
                        text(payload, "organisation"),
                        payload.getList("subjects", String.class),
                        text(payload, CONTENT),
                        text(payload, "text")));
    }

    @Override
    public String inWords(OutboxMessage message) {
        return "Recording “" + message.payload().getString("type") + "” in the audit chain";
    }

    private static @Nullable String text(Document payload, String field) {
        return payload.getString(field);
    }
}
