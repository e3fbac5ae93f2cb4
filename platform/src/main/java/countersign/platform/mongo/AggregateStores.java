package countersign.platform.mongo;

import com.mongodb.client.MongoDatabase;
import countersign.platform.outbox.Lane;
import countersign.platform.outbox.OutboxSignal;

/** Makes the store of each kind of aggregate, declares the index of its outbox, and has its outbox emptied. */
public final class AggregateStores {

    private final MongoDatabase database;
    private final OutboxSignal signal;
    private final Indexes indexes;

    AggregateStores(MongoDatabase database, OutboxSignal signal, Indexes indexes) {
        this.database = database;
        this.signal = signal;
        this.indexes = indexes;
    }

    /** The type is a record or a sealed interface of records. */
    public <T> Aggregates<T> of(String collection, Class<T> type) {
        var outboxes = IndexCatalogue.on(collection);
        for (var lane : Lane.values()) {
            outboxes = outboxes.sparse(lane.due());
        }
        indexes.create(outboxes);
        signal.watch(collection);
        return new Aggregates<>(database, collection, type, signal);
    }
}
