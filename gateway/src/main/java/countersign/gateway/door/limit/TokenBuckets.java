package countersign.gateway.door.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A token bucket per client, in this replica's memory: with several replicas a client may do so many times as much, and
 * a restart forgets. Good enough to stop one client from crowding out the others, not meant to count exactly.
 */
final class TokenBuckets {

    private static final int MANY = 50_000;

    private final long tokens;
    private final Duration period;
    private final long capacity;
    private final TimeMeter meter;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param tokens so many are added in each period, one by one
     * @param capacity so many can be taken at once
     */
    TokenBuckets(long tokens, Duration period, long capacity, Clock clock) {
        this.tokens = tokens;
        this.period = period;
        this.capacity = capacity;
        this.meter = new Meter(clock);
    }

    /** The application's clock. */
    private record Meter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** Takes one token; false when there is none left. */
    boolean take(String client) {
        forgetFull();
        return of(client).tryConsume(1);
    }

    /** Whether there is none left now; takes nothing. */
    boolean empty(String client) {
        var bucket = buckets.get(client);
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    /** How long until there is a token again, at least a second. */
    Duration wait(String client) {
        var bucket = buckets.get(client);
        var nanos = bucket == null ? 0 : bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Duration.ofSeconds(
                Math.max(1, Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds()));
    }

    private Bucket of(String client) {
        return buckets.computeIfAbsent(client, name -> Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(tokens, period))
                .withCustomTimePrecision(meter)
                .build());
    }

    /** A full bucket says nothing that an absent one does not. */
    private void forgetFull() {
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= capacity);
        }
    }
}
