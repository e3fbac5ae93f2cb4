package countersign.gateway.door.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.session.MapSession;

/**
 * A session as a document: {@code {_id, label, createdAt, accessedAt, expiresAt, tokensVersion, attributes: {name:
 * sealed}}}. The id is a SHA-256 of the cookie's value, so that reading the database gives nobody's cookie away.
 */
final class SessionDocuments {

    private final SessionSettings settings;
    private final Attributes attributes;

    SessionDocuments(SessionSettings settings, Attributes attributes) {
        this.settings = settings;
        this.attributes = attributes;
    }

    static String key(String sessionId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(sessionId.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Attribute names hold dots, which a path must not. */
    static String path(String attribute) {
        return "attributes."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(attribute.getBytes(StandardCharsets.UTF_8));
    }

    SealedSession created(Instant now) {
        var session = new MapSession();
        session.setCreationTime(now);
        session.setLastAccessedTime(now);
        session.setMaxInactiveInterval(settings.idle());
        return new SealedSession(session, UUID.randomUUID().toString(), 0, true, attributes);
    }

    SealedSession read(String id, Document stored) {
        var session = new MapSession(id);
        session.setCreationTime(stored.getDate("createdAt").toInstant());
        session.setLastAccessedTime(stored.getDate("accessedAt").toInstant());
        session.setMaxInactiveInterval(settings.idle());
        var sealed = new SealedSession(
                session, stored.getString("label"), stored.getLong("tokensVersion"), false, attributes);
        stored.get("attributes", new Document())
                .forEach((name, value) -> sealed.unopened(
                        new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8),
                        ((Binary) value).getData()));
        return sealed;
    }

    Document empty(SealedSession session) {
        return new Document("_id", key(session.getId()))
                .append("label", session.label)
                .append("createdAt", Date.from(session.getCreationTime()))
                .append("accessedAt", Date.from(session.getLastAccessedTime()))
                .append("expiresAt", Date.from(expiry(session)))
                .append("tokensVersion", session.tokensVersion)
                .append("attributes", new Document());
    }

    /** The earlier of idle and absolute time-out. */
    Instant expiry(SealedSession session) {
        var idle = session.getLastAccessedTime().plus(settings.idle());
        var absolute = session.getCreationTime().plus(settings.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }
}
