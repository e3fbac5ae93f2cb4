package countersign.platform.mongo;

import com.mongodb.client.MongoDatabase;
import countersign.platform.outbox.OutboxSignal;

/** Stores without an application, for tests of stores: {@code AggregateStoresForTests.of(database)}. */
public final class AggregateStoresForTests {

    private AggregateStoresForTests() {}

    /** Nobody delivers their messages. */
    public static AggregateStores of(MongoDatabase database) {
        return of(database, OutboxSignal.none());
    }

    public static AggregateStores of(MongoDatabase database, OutboxSignal signal) {
        return new AggregateStores(database, signal, new Indexes(database)::create);
    }
}
