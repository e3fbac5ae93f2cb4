package countersign.review.incident.intake;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * When each partition of the engine was last heard of. Its exporter speaks every 15 seconds: silence means that
 * incidents may exist that nobody sees, and that the broker keeps its log, which takes disk.
 */
@Component
class EngineWatch {

    private static final Duration SILENT_AFTER = Duration.ofMinutes(2);

    private final MongoCollection<Document> collection;
    private final Clock clock;

    EngineWatch(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("engineWatch");
        this.clock = clock;
    }

    /**
     * The state is {@code reporting}, {@code silent} (a partition has said nothing for two minutes) or
     * {@code never-heard}.
     */
    record WatchView(String state, List<PartitionView> partitions) {}

    /** How many records waited in the broker when it was last heard. */
    record PartitionView(int partition, Instant lastHeardAt, int waiting) {}

    void heard(int partition, int waiting) {
        collection.updateOne(
                eq(partition),
                combine(set("lastHeardAt", clock.instant()), set("waiting", waiting)),
                new UpdateOptions().upsert(true));
    }

    WatchView view() {
        var partitions = collection
                .find()
                .sort(ascending("_id"))
                .map(found -> new PartitionView(
                        found.getInteger("_id"), found.getDate("lastHeardAt").toInstant(), found.getInteger("waiting")))
                .into(new ArrayList<>());
        var silentSince = clock.instant().minus(SILENT_AFTER);
        var silent = partitions.stream()
                .anyMatch(partition -> partition.lastHeardAt().isBefore(silentSince));
        return new WatchView(partitions.isEmpty() ? "never-heard" : silent ? "silent" : "reporting", partitions);
    }
}
