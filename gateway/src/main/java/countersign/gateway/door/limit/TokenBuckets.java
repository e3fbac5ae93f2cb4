package countersign.gateway.door.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A token bucket per client, in this replica's memory: with several replicas a client may do so many times as much, and
 * a restart forgets. Good enough to stop one client from crowding out the others, not meant to count exactly.
 */
final class TokenBuckets {

    private static final int MANY = 50_000;

    private final double perSecond;
    private final double capacity;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double tokens, long atMillis, boolean taken) {}

    TokenBuckets(double perSecond, double capacity, Clock clock) {
        this.perSecond = perSecond;
        this.capacity = capacity;
        this.clock = clock;
    }

    /** Takes one token; false when there is none left. */
    boolean take(String client) {
        forgetFull();
        var now = clock.millis();
        var bucket = buckets.compute(client, (name, old) -> {
            var had = old == null ? capacity : refilled(old, now);
            return had >= 1 ? new Bucket(had - 1, now, true) : new Bucket(had, now, false);
        });
        return bucket.taken();
    }

    /** Whether there is none left now; takes nothing. */
    boolean empty(String client) {
        var bucket = buckets.get(client);
        return bucket != null && refilled(bucket, clock.millis()) < 1;
    }

    /** How long until there is a token again, at least a second. */
    Duration wait(String client) {
        var bucket = buckets.get(client);
        var missing = bucket == null ? 0 : 1 - refilled(bucket, clock.millis());
        return Duration.ofSeconds(Math.max(1, (long) Math.ceil(missing / perSecond)));
    }

    private double refilled(Bucket bucket, long now) {
        return Math.min(capacity, bucket.tokens() + (now - bucket.atMillis()) / 1000.0 * perSecond);
    }

    /** A full bucket says nothing that an absent one does not. */
    private void forgetFull() {
        if (buckets.size() > MANY) {
            var now = clock.millis();
            buckets.values().removeIf(bucket -> refilled(bucket, now) >= capacity);
        }
    }
}
