package countersign.gateway.door.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the gateway's own database, shared by its replicas.
 *
 * <p>Each touched attribute is written by itself, so that two requests of one browser do not undo each other. The
 * user's tokens are written by compare-and-set on {@code tokensVersion}: of two requests that change them at once the
 * first one wins and the other's are dropped (refreshing them is {@link RefreshOnce}'s). Whoever signs in gets their
 * own tokens in any case. A session that was ended meanwhile is never written back.
 */
final class MongoSessions implements SessionRepository<SealedSession> {

    static final String TOKENS = HttpSessionOAuth2AuthorizedClientRepository.class.getName() + ".AUTHORIZED_CLIENTS";
    private static final String WHO = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final Duration ACCESS_PRECISION = Duration.ofMinutes(1);

    private final MongoCollection<Document> sessions;
    private final SessionDocuments documents;
    private final Clock clock;

    MongoSessions(MongoCollection<Document> sessions, SessionDocuments documents, Clock clock) {
        this.sessions = sessions;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public SealedSession createSession() {
        return documents.created(clock.instant());
    }

    @Override
    public @Nullable SealedSession findById(String id) {
        var now = Date.from(clock.instant());
        var stored = sessions.find(and(eq("_id", SessionDocuments.key(id)), gt("expiresAt", now)))
                .first();
        return stored == null ? null : documents.read(id, stored);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteOne(eq("_id", SessionDocuments.key(id)));
    }

    @Override
    public void save(SealedSession session) {
        if (session.fresh) {
            sessions.insertOne(documents.empty(session));
        } else if (!session.storedId.equals(session.getId())) {
            rename(session);
        } else if (session.touched().isEmpty() && accessIsCurrent(session)) {
            return;
        }
        write(session);
        session.stored();
    }

    private boolean accessIsCurrent(SealedSession session) {
        var since = Duration.between(session.storedAccess, session.getLastAccessedTime());
        return since.compareTo(ACCESS_PRECISION) < 0;
    }

    /** Session fixation: what was stored under the old id moves to the new one. */
    private void rename(SealedSession session) {
        var old = sessions.findOneAndDelete(eq("_id", SessionDocuments.key(session.storedId)));
        if (old != null) {
            old.put("_id", SessionDocuments.key(session.getId()));
            sessions.insertOne(old);
        }
    }

    private void write(SealedSession session) {
        var id = eq("_id", SessionDocuments.key(session.getId()));
        if (!session.touched().contains(TOKENS)) {
            sessions.updateOne(id, changes(session, name -> true));
            return;
        }
        var unchanged = session.touched().contains(WHO) ? id : and(id, eq("tokensVersion", session.tokensVersion));
        var withTokens = Updates.combine(changes(session, name -> true), Updates.inc("tokensVersion", 1L));
        if (sessions.updateOne(unchanged, withTokens).getMatchedCount() == 1) {
            session.tokensVersion++;
        } else {
            sessions.updateOne(id, changes(session, name -> !name.equals(TOKENS)));
        }
    }

    private Bson changes(SealedSession session, Predicate<String> included) {
        var changes = new ArrayList<Bson>();
        changes.add(Updates.set("accessedAt", Date.from(session.getLastAccessedTime())));
        changes.add(Updates.set("expiresAt", Date.from(documents.expiry(session))));
        Set<String> touched = session.touched();
        touched.stream()
                .filter(included)
                .forEach(name -> changes.add(session.sealed(name)
                        .map(bytes -> Updates.set(SessionDocuments.path(name), new Binary(bytes)))
                        .orElseGet(() -> Updates.unset(SessionDocuments.path(name)))));
        return Updates.combine(changes);
    }
}
