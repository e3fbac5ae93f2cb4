package countersign.platform.mongo;

import com.mongodb.client.MongoDatabase;
import countersign.platform.outbox.Lane;
import countersign.platform.outbox.OutboxSignal;
import java.util.function.Consumer;

/** Makes the store of each kind of aggregate, declares the index of its outbox, and has its outbox emptied. */
public final class AggregateStores {

    private final MongoDatabase database;
    private final OutboxSignal signal;
    private final Consumer<IndexCatalogue> indexes;

    AggregateStores(MongoDatabase database, OutboxSignal signal, Consumer<IndexCatalogue> indexes) {
        this.database = database;
        this.signal = signal;
        this.indexes = indexes;
    }

    /** The type is a record or a sealed interface of records. */
    public <T> Aggregates<T> of(String collection, Class<T> type) {
        return of(collection, type, Shapes.FIRST);
    }

    /** The same for bodies that were stored in other shapes before. */
    public <T> Aggregates<T> of(String collection, Class<T> type, Shapes shapes) {
        var outboxes = IndexCatalogue.on(collection);
        for (var lane : Lane.values()) {
            outboxes = outboxes.sparse(lane.due());
        }
        indexes.accept(outboxes);
        signal.watch(collection);
        return new Aggregates<>(database, collection, type, shapes, signal);
    }
}
