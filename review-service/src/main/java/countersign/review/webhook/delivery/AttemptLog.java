package countersign.review.webhook.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import countersign.review.webhook.sending.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Every attempt at every delivery, each a document of its own, for 90 days. An attempt is written before it is made and
 * again when it is over: one whose process died in between stands there as begun. The ids grow with time.
 */
@Component
public class AttemptLog {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final String COLLECTION = "deliveryAttempts";

    private final MongoCollection<Entry> entries;

    AttemptLog(MongoDatabase database) {
        this.entries = database.getCollection(COLLECTION, Entry.class);
    }

    /** An attempt under the id by which a list goes on after it. */
    public record Entry(String _id, String delivery, String subject, Instant expiresAt, LoggedAttempt attempt) {}

    public static IndexCatalogue indexes() {
        return IndexCatalogue.on(COLLECTION)
                .index("delivery", "_id")
                .index("subject", "_id")
                .expiring();
    }

    /** Those at all deliveries about something, the first made first, after the entry with this id. */
    public List<Entry> about(String subject, String after, int limit) {
        return list(eq("subject", subject), after, limit);
    }

    /** Those at one delivery, the first made first, after the entry with this id. */
    public List<Entry> at(String delivery, String after, int limit) {
        return list(eq("delivery", delivery), after, limit);
    }

    /** That an attempt is about to be made under this claim; a claim makes one attempt. */
    Entry begin(Versioned<Delivery> claimed, String host, Instant at) {
        Delivery delivery = claimed.body();
        Entry entry = new Entry(
                "%013d~%s~%d".formatted(at.toEpochMilli(), delivery.id(), claimed.version()),
                delivery.id(),
                delivery.subject(),
                at.plus(KEPT),
                LoggedAttempt.begun(delivery, at, host));
        entries.insertOne(entry);
        return entry;
    }

    /** What came of it. */
    void end(Entry begun, Attempt came) {
        LoggedAttempt attempt = begun.attempt();
        LoggedAttempt ended = new LoggedAttempt(
                attempt.delivery(),
                attempt.number(),
                attempt.at(),
                attempt.host(),
                came.address().orElse(null),
                came.status(),
                came.took().toMillis(),
                came.kind(),
                came.words(),
                came.result() instanceof Attempt.Answered answered ? answered.body() : "");
        entries.replaceOne(
                eq(begun._id()),
                new Entry(begun._id(), begun.delivery(), begun.subject(), begun.expiresAt(), ended),
                new ReplaceOptions().upsert(true));
    }

    private List<Entry> list(Bson of, String after, int limit) {
        return entries.find(and(of, gt("_id", after)))
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }
}
