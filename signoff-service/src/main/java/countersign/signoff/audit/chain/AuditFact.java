package countersign.signoff.audit.chain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as its service tells it.
 *
 * @param eventId the same however often it is told
 * @param type what happened, as in {@code forum.decided}
 * @param actorName what the actor was called then; absent from what was recorded before names were kept
 * @param subjects ids of what it happened to
 * @param contentSha256 of the content concerned, where there is one
 * @param text in words, for people; may hold names
 */
public record AuditFact(
        String eventId,
        String type,
        Instant at,
        @Nullable String actor,
        @Nullable String actorName,
        @Nullable String organisation,
        List<String> subjects,
        @Nullable String contentSha256,
        @Nullable String text) {

    public AuditFact {
        subjects = List.copyOf(subjects);
    }
}
