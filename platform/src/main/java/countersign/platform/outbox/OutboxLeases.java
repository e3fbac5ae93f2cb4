package countersign.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Leases on one lane of the outboxes, as compare-and-set on the aggregate itself: {@link Lane#due} says when to look at
 * it, {@link Lane#lease} who does; every write of a holder filters on its fencing number, so that one who was overtaken
 * changes nothing.
 */
final class OutboxLeases {

    private final MongoDatabase database;
    private final Clock clock;
    private final Duration duration;
    private final Lane lane;
    private final FindOneAndUpdateOptions after;
    private final String holder = UUID.randomUUID().toString();

    OutboxLeases(MongoDatabase database, Clock clock, Duration duration, Lane lane) {
        this.database = database;
        this.clock = clock;
        this.duration = duration;
        this.lane = lane;
        this.after = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(Projections.include(lane.messages(), lane.lease()));
    }

    /** Ids of aggregates in which this lane is due, the longest due first. */
    List<String> due(String collection, int limit) {
        return collection(collection)
                .find(lte(lane.due(), clock.instant()))
                .sort(Sorts.ascending(lane.due()))
                .limit(limit)
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    /** On which we would take the lane now. */
    LeaseTerms terms() {
        return new LeaseTerms(lane, holder, clock.instant(), duration);
    }

    /** Empty when it is not due, or another replica holds it. */
    Optional<Leased> claim(String collection, String id) {
        var terms = terms();
        var claimed = collection(collection)
                .findOneAndUpdate(and(eq(id), lte(lane.due(), terms.now()), terms.free()), terms.taken(), after);
        return Optional.ofNullable(claimed).map(document -> Leased.from(collection, lane, document));
    }

    /** Still held for as long as a delivery may take; empty when the lease was lost. */
    Optional<Leased> assured(Leased held) {
        return clock.instant().isBefore(held.until().minus(duration.dividedBy(2)))
                ? Optional.of(held)
                : update(held, set(lane.lease("until"), clock.instant().plus(duration)));
    }

    /**
     * Takes a delivered message out. With the last one the lane is let go; otherwise the rest is returned, still held.
     * Empty too when the lease was lost.
     */
    Optional<Leased> pulled(Leased held, OutboxMessage message) {
        var out = pull(lane.messages(), new Document("id", message.id()));
        if (held.waiting().size() == 1 && letGo(held, 1, out)) {
            return Optional.empty();
        }
        var holding =
                combine(out, set(lane.lease("until"), clock.instant().plus(duration)), set(lane.lease("failures"), 0));
        return update(held, holding).flatMap(this::unlessEmpty);
    }

    /** Lets an empty lane go; not empty (a message came in meanwhile) it is returned, still held. */
    Optional<Leased> unlessEmpty(Leased held) {
        if (!held.waiting().isEmpty()) {
            return Optional.of(held);
        }
        return letGo(held, 0)
                ? Optional.empty()
                : update(held, set(lane.lease("until"), clock.instant().plus(duration)));
    }

    /** False when more messages wait than are known, or the lease was lost. */
    private boolean letGo(Leased held, int known, Bson... besides) {
        var noMore = and(mine(held), exists(lane.messages() + "." + known, false));
        var freed = combine(
                combine(besides),
                unset(lane.due()),
                set(lane.lease("until"), Instant.EPOCH),
                set(lane.lease("failures"), 0));
        return collection(held.collection()).updateOne(noMore, freed).getMatchedCount() == 1;
    }

    /** Lets go until the wait is over. */
    void postpone(Leased held, Duration wait) {
        var later = combine(
                set(lane.due(), clock.instant().plus(wait)),
                set(lane.lease("until"), Instant.EPOCH),
                inc(lane.lease("failures"), 1));
        collection(held.collection()).updateOne(mine(held), later);
    }

    /** Ends the wait of a failing lane, now. */
    void dueNow(String collection, String id) {
        collection(collection).updateOne(and(eq(id), exists(lane.messages() + ".0")), set(lane.due(), clock.instant()));
    }

    private Optional<Leased> update(Leased held, Bson change) {
        return Optional.ofNullable(collection(held.collection()).findOneAndUpdate(mine(held), change, after))
                .map(document -> Leased.from(held.collection(), lane, document));
    }

    private Bson mine(Leased held) {
        return and(eq(held.id()), eq(lane.lease("fence"), held.fence()));
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
