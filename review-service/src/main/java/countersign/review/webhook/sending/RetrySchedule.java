package countersign.review.webhook.sending;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: after each of the waits, moved by up to a fifth either way so that endpoints are not met by a
 * crowd. What the receiver asks for is honoured within bounds. Also when people are told.
 */
public final class RetrySchedule {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration LEAST_WHEN_OVERLOADED = Duration.ofSeconds(60);
    private static final double JITTER = 0.2;

    private final List<Duration> waits;
    private final int failingAfter;
    private final RandomGenerator random;

    /** One wait for each attempt after the first. */
    public RetrySchedule(List<Duration> waits, int failingAfter, RandomGenerator random) {
        this.waits = List.copyOf(waits);
        this.failingAfter = failingAfter;
        this.random = random;
    }

    /** Whether with just so many failures in a row people are told. */
    public boolean tells(int failures) {
        return failures == failingAfter;
    }

    /**
     * The wait after so many failed attempts, or empty when the attempts have run out.
     *
     * @param made attempts made, from 1
     */
    public Optional<Duration> waitAfter(int made, Attempt last) {
        if (made > waits.size()) {
            return Optional.empty();
        }
        Duration base = jittered(waits.get(made - 1));
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
