package countersign.platform.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import countersign.platform.audit.Declarations;
import countersign.platform.outbox.Lane;
import countersign.platform.outbox.LeaseTerms;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outbox.OutboxSignal;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Store of one kind of aggregate: documents {@code {_id, version, body}} with what waits to be sent in each
 * {@link Lane}. A change of state and its outgoing messages are one write, checked by version. Fields of the body are
 * {@code body.x} in filters, sorts and indexes; every query must be served by a declared index
 * ({@link IndexCatalogue}).
 */
public final class Aggregates<T> {

    /** Messages that may wait in one lane of an aggregate. */
    public static final int OUTBOX_LIMIT = 100;

    private final MongoCollection<BsonDocument> collection;
    private final String name;
    private final EnvelopeCodec<T> envelope;
    private final Shapes shapes;
    private final OutboxSignal signal;

    Aggregates(MongoDatabase database, String name, Class<T> type, Shapes shapes, OutboxSignal signal) {
        this.collection = database.getCollection(name, BsonDocument.class);
        this.name = name;
        this.envelope = new EnvelopeCodec<>(type, database.getCodecRegistry(), shapes);
        this.shapes = shapes;
        this.signal = signal;
    }

    /** False if the id exists; then nothing is written. Messages go out at once afterwards. */
    public boolean insert(String id, T body, OutboxMessage... out) {
        return Declarations.recorded(() -> Optional.of(body), id, out, all -> inserted(id, body, all));
    }

    private boolean inserted(String id, T body, OutboxMessage... out) {
        OutboxRoom.require(out);
        var document = new BsonDocument("_id", new BsonString(id))
                .append("version", new BsonInt64(1))
                .append("body", envelope.encode(body));
        if (shapes.haveChanged()) {
            document.append(Shapes.FIELD, new BsonInt32(shapes.current()));
        }
        OutboxRoom.byLane(out).forEach((lane, messages) -> document.append(lane.messages(), envelope.encode(messages))
                .append(lane.due(), new BsonDateTime(messages.getFirst().at().toEpochMilli())));
        var terms = terms(out);
        terms.forEach(lease -> document.append(lease.lane().lease(), lease.first()));
        try {
            collection.insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY && holds(Filters.eq(id))) {
                return false;
            }
            throw refused;
        }
        if (terms.isEmpty()) {
            wake(id, out);
        } else {
            deliver(terms, envelope.asDocument(document));
        }
        return true;
    }

    public Optional<Versioned<T>> find(String id) {
        return Optional.ofNullable(collection.find(Filters.eq(id)).first()).map(envelope::decode);
    }

    /**
     * Writes the new body and its messages if the version is still the expected one; false if it is not, or the
     * aggregate is not there. The new version is {@code expectedVersion + 1}.
     *
     * @throws FullOutboxException when too many messages wait; nothing is written
     */
    public boolean replace(String id, long expectedVersion, T body, OutboxMessage... out) {
        return Declarations.recorded(() -> Optional.of(body), id, out, all -> replaced(id, expectedVersion, body, all));
    }

    /**
     * Applies a rule to the newest version, again if somebody else wrote in between; writes nothing if nothing changes.
     * Refused as busy if so many write that this does not get through.
     *
     * @param absent the refusal if the aggregate is not there
     * @param rule decides on what it is given and touches nothing else; it may be asked several times
     */
    public <R> Outcome<R> change(String id, Refusal absent, Function<Versioned<T>, Outcome<Change<T, R>>> rule) {
        return ChangeLoop.apply(this, id, absent, rule);
    }

    /** Changes a part of the body in place if the condition holds, and counts the version on; false if it does not. */
    public boolean changeInPlace(String id, Bson condition, Bson change) {
        if (!shapes.haveChanged()) {
            return changedInPlace(id, condition, change);
        }
        var inShape = Filters.and(Filters.eq(Shapes.FIELD, shapes.current()), condition);
        return changedInPlace(id, inShape, change) || (reshaped(id) && changedInPlace(id, inShape, change));
    }

    /** Writes what is stored in an earlier shape in the newest one; false if it is stored in that. */
    private boolean reshaped(String id) {
        var stored = collection
                .find(Filters.and(Filters.eq(id), Filters.ne(Shapes.FIELD, shapes.current())))
                .first();
        if (stored == null) {
            return false;
        }
        var read = envelope.decode(stored);
        return replaced(id, read.version(), read.body());
    }

    private boolean changedInPlace(String id, Bson condition, Bson change) {
        var counted = Updates.combine(change, Updates.inc("version", 1L));
        return Declarations.recorded(
                () -> find(id).map(Versioned::body),
                id,
                new OutboxMessage[0],
                all -> write(id, Filters.and(Filters.eq(id), condition), counted, all));
    }

    private boolean replaced(String id, long expectedVersion, T body, OutboxMessage... out) {
        OutboxRoom.require(out);
        var asRead = Filters.and(Filters.eq(id), Filters.eq("version", expectedVersion));
        var whole = Updates.combine(Updates.set("body", envelope.encode(body)), Updates.inc("version", 1L));
        var change = shapes.haveChanged() ? Updates.combine(whole, Updates.set(Shapes.FIELD, shapes.current())) : whole;
        if (write(id, asRead, change, out)) {
            return true;
        }
        if (out.length > 0 && holds(asRead)) {
            throw new FullOutboxException();
        }
        return false;
    }

    /**
     * Takes the lanes of the messages with the same write if they are free; otherwise who has them delivers these too.
     */
    private boolean write(String id, Bson asRead, Bson change, OutboxMessage... out) {
        var filter = OutboxRoom.in(asRead, out);
        var update = sending(change, out);
        var terms = terms(out);
        if (!terms.isEmpty()) {
            var written = holding(filter, update, terms);
            if (written != null) {
                deliver(terms, written);
                return true;
            }
        }
        if (collection.updateOne(filter, update).getMatchedCount() == 0) {
            return false;
        }
        wake(id, out);
        return true;
    }

    private @Nullable Document holding(Bson filter, Bson update, List<LeaseTerms> terms) {
        var free = Stream.concat(Stream.of(filter), terms.stream().map(LeaseTerms::free));
        var taken = Stream.concat(Stream.of(update), terms.stream().map(LeaseTerms::taken));
        var lanes = terms.stream().map(LeaseTerms::lane).flatMap(lane -> Stream.of(lane.messages(), lane.lease()));
        return collection
                .withDocumentClass(Document.class)
                .findOneAndUpdate(
                        Filters.and(free.toList()),
                        Updates.combine(taken.toList()),
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(Projections.include(lanes.toList())));
    }

    /** For each lane of the messages, or none at all. */
    private List<LeaseTerms> terms(OutboxMessage... out) {
        var lanes = OutboxRoom.byLane(out).keySet();
        var terms = lanes.stream().map(signal::terms).flatMap(Optional::stream).toList();
        return terms.size() == lanes.size() ? terms : List.of();
    }

    private void deliver(List<LeaseTerms> terms, Document written) {
        terms.forEach(lease -> signal.held(lease.lane(), name, written));
    }

    private Bson sending(Bson change, OutboxMessage... out) {
        var updates = new ArrayList<>(List.of(change));
        OutboxRoom.byLane(out).forEach((lane, messages) -> {
            updates.add(Updates.pushEach(lane.messages(), envelope.encode(messages)));
            updates.add(Updates.set(lane.due(), messages.getFirst().at()));
        });
        return Updates.combine(updates);
    }

    /** Filter and sort name {@code _id}, {@code version} or {@code body.…}, and are served by one declared index. */
    public List<Versioned<T>> query(Bson filter, Bson sort, int limit) {
        return collection
                .find(filter)
                .sort(sort)
                .limit(limit)
                .map(envelope::decode)
                .into(new ArrayList<>());
    }

    /**
     * As {@link #query}, for a part of the bodies.
     *
     * @param fields names of the fields of the document that the part is made of
     */
    public <P> List<Versioned<P>> parts(Class<P> type, List<String> fields, Bson filter, Bson sort, int limit) {
        var part = envelope.as(type);
        return collection
                .find(filter)
                .projection(Projections.include(Stream.concat(Stream.of("version", Shapes.FIELD), fields.stream())
                        .toList()))
                .sort(sort)
                .limit(limit)
                .map(part::decode)
                .into(new ArrayList<>());
    }

    /** As {@link #query}; what cannot be read is among the answers, and hides no other. */
    public List<Stored<T>> queryEach(Bson filter, Bson sort, int limit) {
        return collection.find(filter).sort(sort).limit(limit).map(this::stored).into(new ArrayList<>());
    }

    private Stored<T> stored(BsonDocument document) {
        try {
            return new Stored.Read<>(envelope.decode(document));
        } catch (RuntimeException unreadable) {
            return new Stored.Unreadable<>(document.getString("_id").getValue(), document);
        }
    }

    private boolean holds(Bson filter) {
        return collection.find(filter).first() != null;
    }

    private void wake(String id, OutboxMessage... out) {
        OutboxRoom.byLane(out).keySet().forEach(lane -> signal.written(lane, name, id));
    }
}
