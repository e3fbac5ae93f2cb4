package countersign.review.webhook.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The queue. To claim a delivery is to move its time on by 60 seconds, checked by version; what comes of the attempt is
 * written under the version of that claim. A process that dies in between is overtaken by any other after the 60
 * seconds.
 */
@Component
public class Deliveries {

    /** Also for those who may not know of it. */
    public static final Refusal ABSENT = new Refusal.NotFound("There is no such webhook delivery.");

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final String COLLECTION = "deliveries";
    private static final String STATE = "body.progress.state";
    private static final String ENDPOINT = "body.endpoint";
    private static final String DUE_AT = "body.progress.dueAt";
    private static final String SETTLED_AT = "body.progress.at";
    private static final String CREATED_AT = "body.createdAt";
    private static final String SUBJECT = "body.subject";
    private static final String REPLAY = "body.replays.key";
    private static final int MOST = 500;

    private final Aggregates<Delivery> store;
    private final Clock clock;

    Deliveries(AggregateStores stores, Clock clock) {
        this.store = stores.of(COLLECTION, Delivery.class);
        this.clock = clock;
    }

    public static IndexCatalogue indexes() {
        return IndexCatalogue.on(COLLECTION)
                .index(STATE, ENDPOINT, DUE_AT)
                .index(STATE, ENDPOINT, SETTLED_AT)
                .index(ENDPOINT, "-" + CREATED_AT, "_id")
                .index(ENDPOINT, REPLAY, "_id")
                .index(SUBJECT, "_id");
    }

    /** Puts a message in the queue; one with this id that is there already stays as it is. */
    public void add(Delivery delivery) {
        store.insert(delivery.id(), delivery);
    }

    public Optional<Delivery> find(String id) {
        return store.find(id).map(Versioned::body);
    }

    /** All deliveries about something, in the order of their ids. */
    public List<Delivery> about(String subject) {
        return bodies(store.query(eq(SUBJECT, subject), ascending("_id"), MOST));
    }

    /** All deliveries to an endpoint, the latest first, from those made at this time on. */
    public List<Delivery> to(String endpoint, Instant from, int limit) {
        return bodies(store.query(
                and(eq(ENDPOINT, endpoint), lte(CREATED_AT, from)),
                orderBy(descending(CREATED_AT), ascending("_id")),
                limit));
    }

    /** Those to an endpoint that were given up at this time or later, the first given up first. */
    public List<Delivery> givenUpSince(Instant since, String endpoint, int limit) {
        return bodies(store.query(
                and(eq(STATE, "exhausted"), eq(ENDPOINT, endpoint), gte(SETTLED_AT, since)),
                ascending(SETTLED_AT),
                limit));
    }

    /** Those to an endpoint that were sent again by this request. */
    public List<Delivery> replayedBy(String key, String endpoint, int limit) {
        return bodies(store.query(and(eq(ENDPOINT, endpoint), eq(REPLAY, key)), ascending("_id"), limit));
    }

    public <T> Outcome<T> change(String id, Function<Versioned<Delivery>, Outcome<Change<Delivery, T>>> rule) {
        return store.change(id, ABSENT, rule);
    }

    /** What is due to this endpoint, the longest due first. */
    List<Versioned<Delivery>> due(String endpoint, int limit) {
        return store.query(
                and(eq(STATE, "pending"), eq(ENDPOINT, endpoint), lte(DUE_AT, clock.instant())),
                ascending(DUE_AT),
                limit);
    }

    /** The delivery as claimed by us; nothing if somebody else was faster. */
    Optional<Versioned<Delivery>> claim(Versioned<Delivery> due) {
        Delivery claimed = due.body().claimedUntil(clock.instant().plus(LEASE));
        return store.replace(due.id(), due.version(), claimed)
                ? Optional.of(new Versioned<>(due.id(), due.version() + 1, claimed))
                : Optional.empty();
    }

    /** False if our claim has run out and somebody else has taken over. */
    boolean settle(Versioned<Delivery> claimed, Delivery after, OutboxMessage... out) {
        return store.replace(claimed.id(), claimed.version(), after, out);
    }

    private static List<Delivery> bodies(List<Versioned<Delivery>> found) {
        return found.stream().map(Versioned::body).toList();
    }
}
