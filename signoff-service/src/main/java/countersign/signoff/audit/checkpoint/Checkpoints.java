package countersign.signoff.audit.checkpoint;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Stored;
import countersign.platform.mongo.Versioned;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The checkpoints of all chains: only ever inserted. */
@Component
public class Checkpoints {

    private static final String COLLECTION = "audit-checkpoints";
    private static final String CHAIN = "body.chain";
    private static final String SIZE = "body.tree.size";

    private final Aggregates<Checkpoint> store;

    Checkpoints(AggregateStores stores) {
        this.store = stores.of(COLLECTION, Checkpoint.class);
    }

    @Bean
    static IndexCatalogue checkpointIndexes() {
        return IndexCatalogue.on(COLLECTION).unique(CHAIN, SIZE);
    }

    /** Does nothing when a checkpoint of that size exists. */
    void insert(Checkpoint checkpoint) {
        store.insert("%s~%019d".formatted(checkpoint.chain(), checkpoint.size()), checkpoint);
    }

    public Optional<Checkpoint> latest(OdsCode chain) {
        return store.query(Filters.eq(CHAIN, chain.value()), Sorts.descending(SIZE), 1).stream()
                .map(Versioned::body)
                .findFirst();
    }

    /** Every one of a chain, in the order of their ids and so of their sizes, after an id; unreadable ones too. */
    public List<Stored<Checkpoint>> all(OdsCode chain, String after, int limit) {
        return store.queryEach(
                Filters.and(Filters.gt("_id", after), Filters.gte("_id", chain + "~"), Filters.lt("_id", chain + "~~")),
                Sorts.ascending("_id"),
                limit);
    }

    /** From the oldest, of more than the given size. */
    public List<Checkpoint> after(OdsCode chain, long size, int limit) {
        return store
                .query(
                        Filters.and(Filters.eq(CHAIN, chain.value()), Filters.gt(SIZE, size)),
                        Sorts.ascending(SIZE),
                        limit)
                .stream()
                .map(Versioned::body)
                .toList();
    }
}
