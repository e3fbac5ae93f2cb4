package countersign.platform.audit;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.outbox.Lane;
import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a use case appends to its outbox for the audit chain of an organisation. */
public final class AuditMessages {

    /** Type of the outbox message; its id is the event's id. */
    public static final String TYPE = "audit.record";

    private AuditMessages() {}

    /**
     * Something that happened by itself.
     *
     * @param chain ODS code of the organisation whose chain it is
     * @param type what happened, as in {@code return.submitted}
     * @param subjects ids of what it happened to
     * @param contentSha256 64 hexadecimal characters, or null or empty when no content is concerned
     */
    public static OutboxMessage entry(
            String chain, String type, List<String> subjects, @Nullable String contentSha256, Instant at) {
        return OutboxMessage.of(TYPE, payload(type, subjects, contentSha256), at, Lane.RECORD)
                .recordedIn(chain);
    }

    /** Something that happened by itself, and needs words. */
    public static OutboxMessage inWords(String chain, String type, List<String> subjects, String text, Instant at) {
        return OutboxMessage.of(TYPE, payload(type, subjects, null).append("text", text), at, Lane.RECORD)
                .recordedIn(chain);
    }

    /** Something that a caller did; {@code text} says it in words for people. */
    public static OutboxMessage entry(
            String chain,
            String type,
            Caller caller,
            List<String> subjects,
            @Nullable String contentSha256,
            @Nullable String text,
            Instant at) {
        var payload = payload(type, subjects, contentSha256)
                .append("actor", caller.person().value())
                .append("actorName", caller.name())
                .append(
                        "organisation",
                        caller.organisation().map(OdsCode::value).orElse(null))
                .append("text", text);
        return OutboxMessage.of(TYPE, payload, at, Lane.RECORD).recordedIn(chain);
    }

    private static Document payload(String type, List<String> subjects, @Nullable String contentSha256) {
        var hash = contentSha256 == null || contentSha256.isEmpty() ? null : contentSha256;
        return new Document("type", type)
                .append("subjects", List.copyOf(subjects))
                .append("contentSha256", hash);
    }
}
