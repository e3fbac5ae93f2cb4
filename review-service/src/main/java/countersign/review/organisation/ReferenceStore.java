package countersign.review.organisation;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Filters;
import countersign.platform.http.IfMatch;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A store of data that administrators put: a repeat changes nothing, a change names the version that was read. */
public final class ReferenceStore<T> {

    private static final int MOST = 1_000;

    private final Aggregates<T> store;

    public ReferenceStore(Aggregates<T> store) {
        this.store = store;
    }

    public Optional<T> find(String id) {
        return store.find(id).map(Versioned::body);
    }

    public Optional<Versioned<T>> findVersioned(String id) {
        return store.find(id);
    }

    /** The thousand with the lowest ids. */
    public List<T> all(Bson filter) {
        return store.query(filter, ascending("_id"), MOST).stream()
                .map(Versioned::body)
                .toList();
    }

    /** A page by id. */
    List<T> after(@Nullable String id, int limit) {
        Bson filter = id == null ? Filters.empty() : Filters.gt("_id", id);
        return store.query(filter, ascending("_id"), limit).stream()
                .map(Versioned::body)
                .toList();
    }

    /**
     * Writes what is new or differs; what is there already is left.
     *
     * @param read the version that the caller names, if any
     */
    public Outcome<Put<T>> put(String id, T wanted, @Nullable IfMatch read, OutboxMessage... out) {
        if (store.insert(id, wanted, out)) {
            return Outcome.done(new Put<>(wanted, 1, true));
        }
        return store.find(id).map(found -> replace(found, wanted, read, out)).orElseGet(() -> busy());
    }

    private Outcome<Put<T>> replace(Versioned<T> found, T wanted, @Nullable IfMatch read, OutboxMessage... out) {
        if (found.body().equals(wanted)) {
            return Outcome.done(new Put<>(wanted, found.version(), false));
        }
        if (read == null) {
            return Outcome.refused(new Refusal.Unconditional());
        }
        if (!read.matches(found.version())) {
            return Outcome.refused(new Refusal.Stale(
                    found.version(), "It was changed after you read it. Read it again first.", Map.of()));
        }
        return store.replace(found.id(), read.version(), wanted, out)
                ? Outcome.done(new Put<>(wanted, read.version() + 1, false))
                : Outcome.refused(new Refusal.Busy());
    }

    private static <T> Outcome<Put<T>> busy() {
        return Outcome.refused(new Refusal.Busy());
    }

    /** What is there after a put, and whether it is new. */
    public record Put<T>(T value, long version, boolean isNew) {}
}
