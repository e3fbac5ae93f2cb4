package countersign.review.webhook.sending;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and three times 24 h, each moved by up to a
 * fifth either way so that endpoints are not met by a crowd. What the receiver asks for is honoured within bounds.
 */
public final class RetrySchedule {

    /** Attempts in all; after that the delivery is exhausted. */
    public static final int ATTEMPTS = 12;

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(24));
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration LEAST_WHEN_OVERLOADED = Duration.ofSeconds(60);
    private static final double JITTER = 0.2;

    private final RandomGenerator random;

    public RetrySchedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The wait after so many failed attempts, or empty when the attempts have run out.
     *
     * @param made attempts made, 1 to 12
     */
    public Optional<Duration> waitAfter(int made, Attempt last) {
        if (made >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration base = jittered(WAITS.get(made - 1));
        Duration wait = last.retryAfter()
                .map(asked -> longer(base, shorter(asked, longer(base.multipliedBy(2), PATIENCE))))
                .orElse(base);
        return Optional.of(last.showsOverload() ? longer(wait, LEAST_WHEN_OVERLOADED) : wait);
    }

    private Duration jittered(Duration wait) {
        double factor = 1 + random.nextDouble(-JITTER, JITTER);
        return Duration.ofMillis(Math.round(wait.toMillis() * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
