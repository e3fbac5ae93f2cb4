package countersign.platform.mongo;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import countersign.platform.outbox.Sweeper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Deletes documents whose {@code expiresAt} has passed, from every collection that declares it
 * ({@link IndexCatalogue#expiring()}): one replica at a time, by lease, and at most 1,000 of a collection in a pass.
 */
public final class ExpirySweep {

    private static final int MOST = 1_000;

    private final MongoDatabase database;
    private final Clock clock;
    private final Supplier<Stream<IndexCatalogue>> catalogues;
    private final SweepLease lease;
    private final Sweeper sweeper;

    ExpirySweep(MongoDatabase database, Clock clock, Supplier<Stream<IndexCatalogue>> catalogues, Duration every) {
        this.database = database;
        this.clock = clock;
        this.catalogues = catalogues;
        this.lease = new SweepLease(database, clock, every);
        this.sweeper = new Sweeper("expiry-sweep", every, this::sweep);
    }

    /** Once, on this thread, unless another replica has just done it. */
    public void sweep() {
        if (catalogues.get().anyMatch(IndexCatalogue::expires) && lease.take("expiry")) {
            catalogues.get().filter(IndexCatalogue::expires).forEach(this::empty);
        }
    }

    private void empty(IndexCatalogue catalogue) {
        var collection = database.getCollection(catalogue.collection());
        Bson expired = lte(IndexCatalogue.EXPIRES_AT, clock.instant());
        var ids = collection
                .find(expired)
                .sort(Sorts.ascending(IndexCatalogue.EXPIRES_AT))
                .limit(MOST)
                .projection(Projections.include("_id"))
                .map((Document document) -> document.get("_id"))
                .into(new ArrayList<>());
        if (!ids.isEmpty()) {
            collection.deleteMany(Filters.and(in("_id", ids), expired));
        }
    }

    void start() {
        sweeper.start();
    }

    void stop() {
        sweeper.stop();
    }
}
