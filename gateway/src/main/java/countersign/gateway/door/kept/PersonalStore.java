package countersign.gateway.door.kept;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import countersign.gateway.door.session.Sealed;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people have typed and nobody else may see: {@code {_id, person, at, expiresAt, form: sealed}}, sealed for that
 * person and id, kept for a time after its last change, the latest few of each person.
 */
public final class PersonalStore<T extends Serializable> {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalStore.class);
    private static final int ID_BYTES = 16;

    /**
     * What is kept.
     *
     * @param label goes into the seal, so that one kind does not open for another
     * @param most of each person
     */
    public record Kind<T>(String collection, String label, Class<T> type, Duration lasts, int most) {}

    /** Something kept, and when it was last changed. */
    public record Stored<T>(String id, Instant at, T value) {}

    private final MongoCollection<Document> kept;
    private final Kind<T> kind;
    private final Sealed sealed;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public PersonalStore(MongoDatabase database, Kind<T> kind, Sealed sealed, Clock clock) {
        this.kept = database.getCollection(kind.collection());
        this.kind = kind;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Without the store they are made at the next start: until then it is only slower. */
    public void createIndexes() {
        try {
            kept.createIndex(Indexes.ascending("person", "at"));
            kept.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        } catch (MongoException e) {
            LOG.warn("The indexes of {} could not be created yet: {}", kind.collection(), e.getMessage());
        }
    }

    /** One that nobody has and nobody can guess: 22 letters, digits, hyphens and underscores. */
    public String newId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Keeps it under this id, in the place of what this person had there; not if the id is another person's. */
    public boolean put(String id, String person, T value) {
        var now = clock.instant();
        var document = new Document("_id", id)
                .append("person", person)
                .append("at", Date.from(now))
                .append("expiresAt", Date.from(now.plus(kind.lasts())))
                .append("form", new Binary(sealed.bytes(value, purpose(id, person))));
        try {
            kept.replaceOne(own(id, person), document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // another person's, or this person's own from another window at the same moment
            if (kept.replaceOne(own(id, person), document).getMatchedCount() == 0) {
                return false;
            }
        }
        forgetBut(kind.most(), person);
        return true;
    }

    private void forgetBut(int most, String person) {
        kept.find(eq("person", person))
                .sort(Sorts.descending("at"))
                .skip(most)
                .projection(Projections.include("_id"))
                .map(old -> old.getString("_id"))
                .into(new ArrayList<>())
                .forEach(old -> kept.deleteOne(eq(old)));
    }

    /** Only for the person who typed it. */
    public Optional<T> find(String id, String person) {
        return Optional.ofNullable(kept.find(and(own(id, person), unexpired())).first())
                .flatMap(stored -> opened(stored, person))
                .map(Stored::value);
    }

    /** Whether something of somebody else has this id. */
    public boolean isAnothers(String id, String person) {
        return kept.countDocuments(and(eq(id), ne("person", person))) > 0;
    }

    /** Everything that is kept for a person, the latest first. */
    public List<Stored<T>> of(String person) {
        return kept
                .find(and(eq("person", person), unexpired()))
                .sort(Sorts.descending("at"))
                .limit(kind.most())
                .into(new ArrayList<>())
                .stream()
                .flatMap(stored -> opened(stored, person).stream())
                .toList();
    }

    public void forget(String id, String person) {
        kept.deleteOne(own(id, person));
    }

    private static Bson own(String id, String person) {
        return and(eq(id), eq("person", person));
    }

    private Bson unexpired() {
        return gt("expiresAt", Date.from(clock.instant()));
    }

    private Optional<Stored<T>> opened(Document stored, String person) {
        var id = stored.getString("_id");
        return sealed.opened(stored.get("form", Binary.class).getData(), purpose(id, person), kind.type())
                .map(value -> new Stored<>(id, stored.getDate("at").toInstant(), value));
    }

    private String purpose(String id, String person) {
        return kind.label() + ":" + id + ":" + person;
    }
}
