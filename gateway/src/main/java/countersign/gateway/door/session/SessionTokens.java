package countersign.gateway.door.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import countersign.gateway.call.UserTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

/**
 * The tokens of a session as they are in the store, past the copy that a request has. Who refreshes them leases them
 * first ({@code refreshUntil}); each write filters on the version of what was read.
 */
final class SessionTokens {

    /** Longer than a call to the identity provider may take. */
    private static final Duration LEASE = Duration.ofSeconds(10);
    /** Clocks of replicas may differ by as much. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private static final String VERSION = "tokensVersion";
    private static final String UNTIL = "refreshUntil";

    private final MongoSessions sessions;
    private final MongoCollection<Document> stored;
    private final Clock clock;

    SessionTokens(MongoSessions sessions, MongoCollection<Document> stored, Clock clock) {
        this.sessions = sessions;
        this.stored = stored;
        this.clock = clock;
    }

    /** Tokens as read, with the session that they were read with. */
    record Read(SealedSession session, Map<String, OAuth2AuthorizedClient> all, OAuth2AuthorizedClient client) {}

    /** Empty when the session has ended or holds no tokens. */
    Optional<Read> read(String sessionId) {
        var session = sessions.findById(sessionId);
        if (session == null) {
            return Optional.empty();
        }
        Map<String, OAuth2AuthorizedClient> all = session.getAttributeOrDefault(MongoSessions.TOKENS, Map.of());
        return Optional.ofNullable(all.get(UserTokens.REGISTRATION)).map(client -> new Read(session, all, client));
    }

    /** False while somebody else refreshes these tokens, or when they have been replaced. */
    boolean lease(Read read) {
        var now = clock.instant();
        var free = or(exists(UNTIL, false), lte(UNTIL, Date.from(now.minus(SKEW))));
        return update(and(unchanged(read), free), Updates.set(UNTIL, Date.from(now.plus(LEASE))));
    }

    /** False when the tokens have been replaced meanwhile. */
    boolean replace(Read read, OAuth2AuthorizedClient fresh) {
        var all = new java.util.HashMap<>(read.all());
        all.put(UserTokens.REGISTRATION, fresh);
        var session = read.session();
        session.setAttribute(MongoSessions.TOKENS, all);
        var sealed = session.sealed(MongoSessions.TOKENS).orElseThrow();
        return update(
                unchanged(read),
                Updates.combine(
                        Updates.set(SessionDocuments.path(MongoSessions.TOKENS), new Binary(sealed)),
                        Updates.inc(VERSION, 1L),
                        Updates.unset(UNTIL)));
    }

    /** Lets another try; false when the tokens have been replaced meanwhile. */
    boolean release(Read read) {
        return update(unchanged(read), Updates.unset(UNTIL));
    }

    private static Bson unchanged(Read read) {
        return and(eq("_id", SessionDocuments.key(read.session().getId())), eq(VERSION, read.session().tokensVersion));
    }

    private boolean update(Bson which, Bson change) {
        return stored.updateOne(which, change).getMatchedCount() == 1;
    }
}
