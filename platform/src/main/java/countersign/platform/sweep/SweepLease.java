package countersign.platform.sweep;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;

/** Lets one replica in a period do something that is harmless, but wasteful, twice. */
public final class SweepLease {

    private final MongoDatabase database;
    private final Clock clock;

    public SweepLease(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** True for the one who may do it now. */
    boolean take(String name, Duration period) {
        var leases = database.getCollection("sweepLeases");
        var until = clock.instant().plus(period.dividedBy(2));
        var free = and(eq(name), lte("until", clock.instant()));
        if (leases.updateOne(free, set("until", until)).getMatchedCount() == 1) {
            return true;
        }
        if (leases.find(eq(name)).first() != null) {
            return false;
        }
        try {
            leases.insertOne(new Document("_id", name).append("until", until));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }
}
