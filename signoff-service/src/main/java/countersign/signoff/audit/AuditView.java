package countersign.signoff.audit;

import countersign.platform.canonical.Sha256;
import countersign.signoff.audit.chain.AuditEntry;
import countersign.signoff.audit.chain.KeptEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is shown.
 *
 * @param fault what is wrong with it, in words; null when it is as it was recorded
 */
record AuditView(
        long seq,
        @Nullable String fault,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable Instant at,
        @Nullable String actor,
        @Nullable String actorName,
        @Nullable String organisation,
        List<String> subjects,
        @Nullable String contentSha256,
        @Nullable String text,
        @Nullable String salt,
        @Nullable String textHash,
        @Nullable String actorNameHash,
        @Nullable String previous,
        @Nullable String leafHash) {

    static AuditView of(KeptEntry kept) {
        return switch (kept) {
            case KeptEntry.Read(long place, AuditEntry entry) -> of(place, entry);
            case KeptEntry.Unreadable(long place, var leafHash) -> unreadable(place, leafHash);
        };
    }

    private static AuditView unreadable(long place, Optional<Sha256> leafHash) {
        String hash = leafHash.map(Sha256::hex).orElse(null);
        return new AuditView(
                place,
                "The entry in this place cannot be read",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                hash);
    }

    static AuditView of(AuditEntry entry) {
        return of(entry.seq(), entry);
    }

    private static AuditView of(long place, AuditEntry entry) {
        boolean sound = entry.isSound() && entry.seq() == place;
        var fact = entry.fact();
        return new AuditView(
                place,
                sound ? null : "The entry was changed after it was recorded",
                fact.eventId(),
                fact.type(),
                fact.at(),
                fact.actor(),
                fact.actorName(),
                fact.organisation(),
                fact.subjects(),
                fact.contentSha256(),
                fact.text(),
                entry.salt(),
                hex(entry.textHash()),
                hex(entry.actorNameHash()),
                entry.previous().hex(),
                entry.leafHash().hex());
    }

    private static @Nullable String hex(@Nullable Sha256 hash) {
        return hash == null ? null : hash.hex();
    }
}
