package countersign.signoff.audit.chain;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The entries of all chains: only ever inserted. */
@Component
public class AuditEntries {

    private static final String COLLECTION = "audit-entries";
    private static final String CHAIN = "body.chain";
    private static final String SEQ = "body.seq";
    private static final String EVENT = "body.fact.eventId";

    private final Aggregates<AuditEntry> store;
    private final MongoCollection<Document> documents;

    AuditEntries(AggregateStores stores, MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
        this.store = stores.of(COLLECTION, AuditEntry.class);
    }

    @Bean
    static IndexCatalogue auditEntryIndexes() {
        return IndexCatalogue.on(COLLECTION)
                .unique(CHAIN, SEQ)
                .unique(CHAIN, EVENT)
                .index(SEQ, CHAIN);
    }

    /** False when the place in the chain is taken, or the event is in it already. */
    boolean insert(AuditEntry entry) {
        try {
            return store.insert("%s~%019d".formatted(entry.chain(), entry.seq()), entry);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    Optional<AuditEntry> last(OdsCode chain) {
        return first(Filters.eq(CHAIN, chain.value()), Sorts.descending(SEQ));
    }

    Optional<AuditEntry> ofEvent(OdsCode chain, String eventId) {
        return first(Filters.and(Filters.eq(CHAIN, chain.value()), Filters.eq(EVENT, eventId)), new Document());
    }

    /** In the chain's order, from a place on. */
    public List<AuditEntry> from(OdsCode chain, long seq, int limit) {
        return store
                .query(
                        Filters.and(Filters.eq(CHAIN, chain.value()), Filters.gte(SEQ, seq)),
                        Sorts.ascending(SEQ),
                        limit)
                .stream()
                .map(Versioned::body)
                .toList();
    }

    /** The codes of all chains, read without reading an entry: one that cannot be read hides no other. */
    public List<String> chains() {
        return documents
                .find(Filters.eq(SEQ, 0L))
                .sort(Sorts.ascending(CHAIN))
                .projection(Projections.include(CHAIN))
                .map(entry -> entry.getEmbedded(List.of("body", "chain"), String.class))
                .into(new ArrayList<>());
    }

    private Optional<AuditEntry> first(Bson filter, Bson sort) {
        return store.query(filter, sort, 1).stream().map(Versioned::body).findFirst();
    }
}
