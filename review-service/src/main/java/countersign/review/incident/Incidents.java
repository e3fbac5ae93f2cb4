package countersign.review.incident;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The incidents of the engine, by its keys; those that are over are kept, so that a repeat does not open them again.
 */
@Component
public class Incidents {

    static final Refusal ABSENT =
            new Refusal.NotFound("There is no such incident. It may have been of a process that has ended.");

    private static final String COLLECTION = "incidents";
    private static final String STATE = "body.state";
    private static final String SINCE = "body.file.since";
    private static final String MENDED_AT = "body.mendedAt";
    private static final String ELEMENT_INSTANCE = "body.file.place.elementInstance";
    private static final int MOST_IN_ONE_PLACE = 50;

    private final Aggregates<Incident> store;

    Incidents(AggregateStores stores) {
        this.store = stores.of(COLLECTION, Incident.class);
    }

    static IndexCatalogue indexes() {
        return IndexCatalogue.on(COLLECTION)
                .index(STATE, SINCE, "_id")
                .index(STATE, "-" + MENDED_AT, "_id")
                .index(ELEMENT_INSTANCE);
    }

    /** Known already: nothing changes. What was tried in the same place before is remembered with it. */
    public void raise(IncidentFile raised) {
        store.insert(id(raised.key()), new Incident.Open(raised.after(triedBefore(raised))));
    }

    private List<Attempt> triedBefore(IncidentFile raised) {
        return store
                .query(
                        eq(ELEMENT_INSTANCE, raised.place().elementInstance()),
                        ascending(ELEMENT_INSTANCE),
                        MOST_IN_ONE_PLACE)
                .stream()
                .flatMap(before -> before.body().file().attempts().stream())
                .filter(attempt -> attempt.at().isBefore(raised.since()))
                .distinct()
                .sorted(Comparator.comparing(Attempt::at))
                .toList();
    }

    public <T> Outcome<T> change(String id, Function<Versioned<Incident>, Outcome<Change<Incident, T>>> rule) {
        return store.change(id, ABSENT, rule);
    }

    /** The oldest first, from this time on. */
    List<Incident> open(Instant from, int limit) {
        return store
                .query(and(eq(STATE, "open"), gte(SINCE, from)), orderBy(ascending(SINCE), ascending("_id")), limit)
                .stream()
                .map(Versioned::body)
                .toList();
    }

    /** The latest first. */
    List<Incident> mended(int limit) {
        return store.query(eq(STATE, "mended"), orderBy(descending(MENDED_AT), ascending("_id")), limit).stream()
                .map(Versioned::body)
                .toList();
    }

    static String id(long key) {
        return Long.toString(key);
    }
}
