package countersign.platform.http;

/**
 * A key kept in the aggregate that it changed, in the same write. A later request asks it first: the same key and
 * payload get the same answer, the same key with another payload is refused ({@link IdempotencyKey#reused()}).
 */
public record RememberedKey(String key, String payloadHash) {

    public static RememberedKey of(IdempotencyKey key, Object request) {
        return new RememberedKey(key.value(), PayloadHash.of(request));
    }

    /** How a later request stands to the one remembered here. */
    public enum Match {
        REPEATED,
        REUSED,
        ANOTHER
    }

    public Match compare(RememberedKey later) {
        if (!key.equals(later.key)) {
            return Match.ANOTHER;
        }
        return payloadHash.equals(later.payloadHash) ? Match.REPEATED : Match.REUSED;
    }
}
