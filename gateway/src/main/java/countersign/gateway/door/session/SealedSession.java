package countersign.gateway.door.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * A session that knows which attributes were touched since it was read, and opens a sealed one only when asked for it.
 */
final class SealedSession implements Session {

    private final MapSession current;
    private final Map<String, byte[]> unopened = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Attributes attributes;
    final String label;
    final Instant storedAccess;
    long tokensVersion;
    String storedId;
    boolean fresh;

    SealedSession(MapSession current, String label, long tokensVersion, boolean fresh, Attributes attributes) {
        this.current = current;
        this.label = label;
        this.tokensVersion = tokensVersion;
        this.fresh = fresh;
        this.attributes = attributes;
        this.storedId = current.getId();
        this.storedAccess = current.getLastAccessedTime();
    }

    void unopened(String name, byte[] sealed) {
        unopened.put(name, sealed);
    }

    Set<String> touched() {
        return Set.copyOf(touched);
    }

    /** Sealed value of a touched attribute; empty when it was removed. */
    Optional<byte[]> sealed(String name) {
        Object value = current.getAttribute(name);
        return Optional.ofNullable(value).map(v -> attributes.sealed(v, label + name));
    }

    void stored() {
        touched.clear();
        storedId = current.getId();
        fresh = false;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface is so
    public <T> @Nullable T getAttribute(String name) {
        var sealed = unopened.remove(name);
        if (sealed != null) {
            attributes.opened(sealed, label + name).ifPresent(value -> current.setAttribute(name, value));
        }
        return current.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        var names = new HashSet<>(current.getAttributeNames());
        names.addAll(unopened.keySet());
        return names;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        unopened.remove(name);
        touched.add(name);
        current.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public String getId() {
        return current.getId();
    }

    @Override
    public String changeSessionId() {
        return current.changeSessionId();
    }

    @Override
    public Instant getCreationTime() {
        return current.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return current.getLastAccessedTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        current.setLastAccessedTime(time);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return current.getMaxInactiveInterval();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        current.setMaxInactiveInterval(interval);
    }

    @Override
    public boolean isExpired() {
        return current.isExpired();
    }
}
