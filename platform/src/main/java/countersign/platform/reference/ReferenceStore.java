package countersign.platform.reference;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Filters;
import countersign.platform.http.IfMatch;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A store of data of one kind that administrators put. */
public final class ReferenceStore<T> {

    private static final int MOST = 1_000;

    private final Aggregates<T> store;

    public ReferenceStore(Aggregates<T> store) {
        this.store = store;
    }

    public Optional<T> find(String id) {
        return findVersioned(id).map(Versioned::body);
    }

    public Optional<Versioned<T>> findVersioned(String id) {
        return store.find(id);
    }

    /** The thousand with the lowest ids. */
    public List<T> all(Bson filter) {
        return list(filter, MOST);
    }

    /** A page by id. */
    public List<T> after(@Nullable String id, int limit) {
        return list(id == null ? Filters.empty() : Filters.gt("_id", id), limit);
    }

    private List<T> list(Bson filter, int limit) {
        return store.query(filter, ascending("_id"), limit).stream()
                .map(Versioned::body)
                .toList();
    }

    /**
     * Writes what is new or differs; what is there already is left.
     *
     * @param read the version that the caller names, if any; needed to change what is there
     * @param out goes out when something is written, and only then
     */
    public Outcome<Put<T>> put(String id, T wanted, @Nullable IfMatch read, OutboxMessage... out) {
        return store.insert(id, wanted, out)
                ? Outcome.done(new Put<>(wanted, 1, true))
                : store.change(id, new Refusal.Busy(), found -> replaced(found, wanted, read, out));
    }

    private static <T> Outcome<Change<T, Put<T>>> replaced(
            Versioned<T> found, T wanted, @Nullable IfMatch read, OutboxMessage... out) {
        if (found.body().equals(wanted)) {
            return Outcome.done(Change.of(wanted, new Put<>(wanted, found.version(), false)));
        }
        if (read == null) {
            return Outcome.refused(new Refusal.Unconditional());
        }
        return read.matches(found.version())
                ? Outcome.done(Change.of(wanted, new Put<>(wanted, found.version() + 1, false), out))
                : Outcome.refused(new Refusal.Stale(found.version()));
    }
}
