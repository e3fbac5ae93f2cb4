package countersign.signoff.audit;

import countersign.signoff.audit.chain.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry as it is shown. */
record AuditView(
        long seq,
        String eventId,
        String type,
        Instant at,
        @Nullable String actor,
        @Nullable String organisation,
        List<String> subjects,
        @Nullable String contentSha256,
        @Nullable String text,
        String salt,
        @Nullable String textHash,
        String previous,
        String leafHash) {

    static AuditView of(AuditEntry entry) {
        var fact = entry.fact();
        return new AuditView(
                entry.seq(),
                fact.eventId(),
                fact.type(),
                fact.at(),
                fact.actor(),
                fact.organisation(),
                fact.subjects(),
                fact.contentSha256(),
                fact.text(),
                entry.salt(),
                Optional.ofNullable(entry.textHash()).map(Object::toString).orElse(null),
                entry.previous().hex(),
                entry.leafHash().hex());
    }
}
