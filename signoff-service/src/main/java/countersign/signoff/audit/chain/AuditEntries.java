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
            return store.insert(id(entry.chain(), entry.seq()), entry);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    Optional<KeptEntry> last(OdsCode chain) {
        return store.queryEach(inChain(chain, 0), Sorts.descending("_id"), 1).stream()
                .map(KeptEntry::of)
                .findFirst();
    }

    Optional<AuditEntry> ofEvent(OdsCode chain, String eventId) {
        return store
                .query(Filters.and(Filters.eq(CHAIN, chain.value()), Filters.eq(EVENT, eventId)), new Document(), 1)
                .stream()
                .map(Versioned::body)
                .findFirst();
    }

    /**
     * In the chain's order, from a place on; by their ids, so that an entry is found in its place whatever was done to
     * its contents.
     */
    public List<KeptEntry> from(OdsCode chain, long place, int limit) {
        return store.queryEach(inChain(chain, place), Sorts.ascending("_id"), limit).stream()
                .map(KeptEntry::of)
                .toList();
    }

    private static Bson inChain(OdsCode chain, long place) {
        return Filters.and(Filters.gte("_id", id(chain, place)), Filters.lte("_id", id(chain, Long.MAX_VALUE)));
    }

    private static String id(OdsCode chain, long place) {
        return "%s~%019d".formatted(chain, place);
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
}
