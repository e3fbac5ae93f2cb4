package countersign.platform.audit;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.outbox.Lane;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.OutboxMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a use case appends to its outbox for the audit chain of an organisation. */
public final class AuditMessages {

    /** The id of the message is the event's id. */
    public static final MessageType<Entry> TYPE = new MessageType<>("audit.record", Entry.class, Lane.RECORD);

    /**
     * An entry to be.
     *
     * @param chain ODS code of the organisation whose chain it is
     * @param type what happened, as in {@code return.submitted}
     * @param subjects ids of what it happened to
     * @param contentSha256 64 hexadecimal characters, or null when no content is concerned
     * @param actor absent, as are the next two, when it happened by itself
     * @param text says it in words for people
     */
    public record Entry(
            String chain,
            String type,
            List<String> subjects,
            @Nullable String contentSha256,
            @Nullable String actor,
            @Nullable String actorName,
            @Nullable String organisation,
            @Nullable String text) {}

    private AuditMessages() {}

    /**
     * Something that happened by itself.
     *
     * @param contentSha256 64 hexadecimal characters, or null or empty when no content is concerned
     */
    public static OutboxMessage entry(
            String chain, String type, List<String> subjects, @Nullable String contentSha256, Instant at) {
        return inWords(chain, type, subjects, contentSha256, null, at);
    }

    /** Something that happened by itself, and needs words. */
    public static OutboxMessage inWords(
            String chain,
            String type,
            List<String> subjects,
            @Nullable String contentSha256,
            @Nullable String text,
            Instant at) {
        var hash = orNull(contentSha256);
        return OutboxMessage.of(TYPE, new Entry(chain, type, subjects, hash, null, null, null, text), at);
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
        var entry = new Entry(
                chain,
                type,
                subjects,
                orNull(contentSha256),
                caller.person().value(),
                caller.name(),
                caller.organisation().map(OdsCode::value).orElse(null),
                text);
        return OutboxMessage.of(TYPE, entry, at);
    }

    /** Refuses what is no hash: words there would stand in the chain for ever. */
    private static @Nullable String orNull(@Nullable String hash) {
        return hash == null || hash.isEmpty() ? null : new Sha256(hash).hex();
    }
}
