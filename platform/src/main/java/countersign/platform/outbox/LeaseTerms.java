package countersign.platform.outbox;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import java.time.Duration;
import java.time.Instant;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * On which terms a replica takes one lane of an aggregate: only while nobody else has it, for how long, and with the
 * next fencing number. A write that carries messages takes the lane in the same update, so that the replica that has
 * written also delivers.
 *
 * @param holder the replica
 */
public record LeaseTerms(Lane lane, String holder, Instant now, Duration duration) {

    /** Clocks of replicas may differ by as much. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    /** What the aggregate has to fulfil. */
    public Bson free() {
        return or(exists(lane.lease(), false), lte(lane.lease("until"), now.minus(SKEW)));
    }

    public Bson taken() {
        return combine(
                set(lane.lease("holder"), holder), set(lane.lease("until"), until()), inc(lane.lease("fence"), 1L));
    }

    /** The lease with which a new aggregate is born. */
    public BsonDocument first() {
        return new BsonDocument("holder", new BsonString(holder))
                .append("until", new BsonDateTime(until().toEpochMilli()))
                .append("fence", new BsonInt64(1));
    }

    private Instant until() {
        return now.plus(duration);
    }
}
