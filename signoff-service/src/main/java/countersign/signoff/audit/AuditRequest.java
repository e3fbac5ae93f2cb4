package countersign.signoff.audit;

import countersign.platform.identity.OdsCode;
import countersign.signoff.audit.chain.AuditFact;
import countersign.webserver.text.AsSent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry as another service sends it. */
@AsSent
record AuditRequest(
        @Nullable String eventId,
        @Nullable OdsCode chain,
        @Nullable String type,
        @Nullable Instant at,
        @Nullable String actor,
        @Nullable String actorName,
        @Nullable String organisation,
        @Nullable List<String> subjects,
        @Nullable String contentSha256,
        @Nullable String text) {

    private static final int LONGEST = 10_000;

    /** Nothing when a member that every entry has is missing, or one is too long to be kept. */
    Optional<AuditFact> fact() {
        if (eventId == null
                || eventId.isBlank()
                || type == null
                || type.isBlank()
                || at == null
                || isTooLong(text)
                || isTooLong(actorName)) {
            return Optional.empty();
        }
        return Optional.of(new AuditFact(
                eventId,
                type,
                at.truncatedTo(ChronoUnit.MILLIS),
                actor,
                actorName,
                organisation,
                subjects == null ? List.of() : subjects,
                contentSha256,
                text));
    }

    private static boolean isTooLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }
}
