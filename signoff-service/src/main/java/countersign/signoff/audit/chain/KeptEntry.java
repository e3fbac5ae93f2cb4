package countersign.signoff.audit.chain;

import countersign.platform.canonical.Sha256;
import countersign.platform.mongo.Stored;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** What stands in one place of a chain. The place is told by the id, which no change of the document touches. */
public sealed interface KeptEntry {

    long place();

    Optional<Sha256> leafHash();

    record Read(long place, AuditEntry entry) implements KeptEntry {

        @Override
        public Optional<Sha256> leafHash() {
            return Optional.of(entry.leafHash());
        }
    }

    /**
     * Something that is no entry.
     *
     * @param leafHash if that at least can be read
     */
    record Unreadable(long place, Optional<Sha256> leafHash) implements KeptEntry {}

    static KeptEntry of(Stored<AuditEntry> stored) {
        long place = Long.parseLong(stored.id().substring(stored.id().lastIndexOf('~') + 1));
        return switch (stored) {
            case Stored.Read<AuditEntry>(var aggregate) -> new Read(place, aggregate.body());
            case Stored.Unreadable<AuditEntry>(var _, BsonDocument document) ->
                new Unreadable(place, leafHash(document));
        };
    }

    private static Optional<Sha256> leafHash(BsonDocument document) {
        return Optional.ofNullable(document.get("body"))
                .filter(BsonValue::isDocument)
                .map(body -> body.asDocument().get("leafHash"))
                .filter(BsonValue::isString)
                .map(hash -> hash.asString().getValue())
                .filter(Sha256::isWellFormed)
                .map(Sha256::new);
    }
}
