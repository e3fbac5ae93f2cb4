package countersign.gateway.door.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import countersign.gateway.testing.Around;
import countersign.webserver.seal.SealedBox;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class MongoSessionsTest {

    private final MongoCollection<Document> stored =
            Around.DATABASE.getDatabase("gateway").getCollection("sessions-" + UUID.randomUUID());
    private Instant now = Instant.parse("2024-09-12T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final MongoSessions sessions = replica((byte) 7);

    /** Another replica, or the same after a restart. */
    private MongoSessions replica(byte secret) {
        var key = new byte[32];
        key[0] = secret;
        var settings = new SessionSettings("", Duration.ofMinutes(30), Duration.ofHours(2));
        return new MongoSessions(
                stored, new SessionDocuments(settings, new Attributes(new SealedBox(key, new SecureRandom()))), clock);
    }

    private String aSession() {
        var session = sessions.createSession();
        session.setAttribute("who", "review lead");
        session.setAttribute(MongoSessions.TOKENS, "first");
        sessions.save(session);
        return session.getId();
    }

    private static SealedSession read(MongoSessions from, String id) {
        return Objects.requireNonNull(from.findById(id));
    }

    @Test
    void aRestartedGatewayStillKnowsWhoIsSignedIn() {
        var id = aSession();
        assertThat(read(replica((byte) 7), id).<String>getAttribute("who")).isEqualTo("review lead");
    }

    @Test
    void anotherKeyReadsNothing() {
        var id = aSession();
        assertThat(read(replica((byte) 8), id).<String>getAttribute("who")).isNull();
    }

    @Test
    void theStoreHoldsNeitherTheCookieNorTheContents() {
        var id = aSession();
        var document = Objects.requireNonNull(stored.find().first());
        assertThat(document.toJson()).doesNotContain(id, "review lead", "first");
    }

    @Test
    void endsWhenIdle() {
        var id = aSession();
        now = now.plus(Duration.ofMinutes(29));
        assertThat(sessions.findById(id)).isNotNull();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void endsAfterItsAbsoluteTimeHoweverBusy() {
        var id = aSession();
        for (int minutes = 0; minutes < 100; minutes += 20) {
            now = now.plus(Duration.ofMinutes(20));
            var session = read(sessions, id);
            session.setLastAccessedTime(now);
            sessions.save(session);
        }
        now = now.plus(Duration.ofMinutes(19));
        assertThat(sessions.findById(id)).isNotNull();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void twoRequestsAtOnceDoNotUndoEachOther() {
        var id = aSession();
        var one = read(sessions, id);
        var other = read(sessions, id);
        one.setAttribute("left", 1);
        other.setAttribute("right", 2);
        sessions.save(one);
        sessions.save(other);
        var both = read(sessions, id);
        assertThat(both.<Integer>getAttribute("left")).isEqualTo(1);
        assertThat(both.<Integer>getAttribute("right")).isEqualTo(2);
        assertThat(both.<String>getAttribute("who")).isEqualTo("review lead");
    }

    @Test
    void ofTwoThatRefreshTheTokensTheFirstWins() {
        var id = aSession();
        var one = read(sessions, id);
        var other = read(sessions, id);
        one.setAttribute(MongoSessions.TOKENS, "second");
        other.setAttribute(MongoSessions.TOKENS, "third");
        other.setAttribute("page", 4);
        sessions.save(one);
        sessions.save(other);
        assertThat(read(sessions, id).<String>getAttribute(MongoSessions.TOKENS))
                .isEqualTo("second");
        assertThat(read(sessions, id).<Integer>getAttribute("page")).isEqualTo(4);
    }

    @Test
    void whoSignsInGetsTheirOwnTokensWhateverWasRefreshedMeanwhile() {
        var id = aSession();
        var refreshing = read(sessions, id);
        var signingIn = read(sessions, id);
        var late = read(sessions, id);
        refreshing.setAttribute(MongoSessions.TOKENS, "refreshed");
        sessions.save(refreshing);
        signingIn.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, "another person");
        signingIn.setAttribute(MongoSessions.TOKENS, "another person's");
        sessions.save(signingIn);
        late.setAttribute(MongoSessions.TOKENS, "refreshed late");
        sessions.save(late);
        assertThat(read(sessions, id).<String>getAttribute(MongoSessions.TOKENS))
                .isEqualTo("another person's");
    }

    @Test
    void aSessionThatWasEndedMeanwhileStaysEnded() {
        var id = aSession();
        var late = read(sessions, id);
        late.setAttribute("who", "somebody");
        sessions.deleteById(id);
        sessions.save(late);
        assertThat(sessions.findById(id)).isNull();
        assertThat(stored.countDocuments()).isZero();
    }

    @Test
    void aNewIdTakesTheContentsAlongAndEndsTheOldOne() {
        var id = aSession();
        var session = read(sessions, id);
        var renamed = session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(id)).isNull();
        assertThat(read(sessions, renamed).<String>getAttribute("who")).isEqualTo("review lead");
    }

    @Test
    void aRemovedAttributeIsGone() {
        var id = aSession();
        var session = read(sessions, id);
        session.removeAttribute("who");
        sessions.save(session);
        assertThat(read(sessions, id).getAttributeNames()).containsExactly(MongoSessions.TOKENS);
    }

    @Test
    void theSweepTakesOnlyWhatHasEnded() {
        aSession();
        now = now.plus(Duration.ofHours(3));
        var open = aSession();
        new SessionSweep(stored, clock).sweep();
        assertThat(stored.countDocuments()).isEqualTo(1);
        assertThat(sessions.findById(open)).isNotNull();
    }
}
