package countersign.gateway.door.kept;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import countersign.gateway.door.session.Sealed;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Forms that were sent in vain: {@code {_id, person, at, expiresAt, form: sealed}}. Only what came with a token of ours
 * is kept, for the person whom the token names, a week long, the latest twenty of each, sealed for that person alone.
 */
@Component
public class KeptForms implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(KeptForms.class);
    private static final String COLLECTION = "keptForms";
    private static final Duration LASTS = Duration.ofDays(7);
    private static final int MOST = 20;
    private static final int MOST_CHARACTERS = 300_000;
    private static final int ID_BYTES = 16;

    private final MongoCollection<Document> kept;
    private final FormTokens tokens;
    private final Sealed sealed;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeptForms(MongoDatabase database, FormTokens tokens, Sealed sealed, Clock clock) {
        this.kept = database.getCollection(COLLECTION);
        this.tokens = tokens;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Without the store they are made at the next start: until then it is only slower. */
    @Override
    public void afterPropertiesSet() {
        try {
            kept.createIndex(Indexes.ascending("person", "at"));
            kept.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        } catch (MongoException e) {
            LOG.warn("The indexes of kept forms could not be created yet: {}", e.getMessage());
        }
    }

    /** A kept form and its id. */
    public record Kept(String id, KeptForm form) {}

    /** Keeps what this request brings; answers its id, or nothing if it is not to be kept. */
    public Optional<String> keep(HttpServletRequest request) {
        return tokens.sent(request)
                .filter(_ -> characters(request) <= MOST_CHARACTERS)
                .map(token -> keep(token, request));
    }

    private String keep(FormToken token, HttpServletRequest request) {
        var now = clock.instant();
        var form = KeptForm.of(token.page(), FormTokens.address(request), request.getParameterMap(), now);
        var id = newId();
        kept.insertOne(new Document("_id", id)
                .append("person", token.person())
                .append("at", Date.from(now))
                .append("expiresAt", Date.from(now.plus(LASTS)))
                .append("form", new Binary(sealed.bytes(form, purpose(id, token.person())))));
        forgetBut(MOST, token.person());
        return id;
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
    public Optional<KeptForm> find(String id, String person) {
        return Optional.ofNullable(
                        kept.find(and(eq(id), eq("person", person), gt("expiresAt", Date.from(clock.instant()))))
                                .first())
                .flatMap(stored -> opened(stored, person))
                .map(Kept::form);
    }

    /** Everything that is kept for a person, the latest first. */
    public List<Kept> of(String person) {
        return kept
                .find(and(eq("person", person), gt("expiresAt", Date.from(clock.instant()))))
                .sort(Sorts.descending("at"))
                .limit(MOST)
                .into(new ArrayList<>())
                .stream()
                .flatMap(stored -> opened(stored, person).stream())
                .toList();
    }

    public void forget(String id, String person) {
        kept.deleteOne(and(eq(id), eq("person", person)));
    }

    private Optional<Kept> opened(Document stored, String person) {
        var id = stored.getString("_id");
        return sealed.opened(stored.get("form", Binary.class).getData(), purpose(id, person), KeptForm.class)
                .map(form -> new Kept(id, form));
    }

    private static String purpose(String id, String person) {
        return "kept-form:" + id + ":" + person;
    }

    private static long characters(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Stream::of)
                .mapToLong(String::length)
                .sum();
    }

    private String newId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
