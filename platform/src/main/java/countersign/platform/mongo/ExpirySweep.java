package countersign.platform.mongo;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Deletes documents whose {@code expiresAt} has passed, from every collection that declares it
 * ({@link IndexCatalogue#expiring()}): at most 1,000 of a collection in a pass.
 */
public final class ExpirySweep {

    private static final int MOST = 1_000;

    private final MongoDatabase database;
    private final Clock clock;
    private final Supplier<Stream<IndexCatalogue>> catalogues;

    ExpirySweep(MongoDatabase database, Clock clock, Supplier<Stream<IndexCatalogue>> catalogues) {
        this.database = database;
        this.clock = clock;
        this.catalogues = catalogues;
    }

    /** Once, on this thread. */
    public void sweep() {
        catalogues.get().filter(IndexCatalogue::expires).forEach(this::empty);
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
}
