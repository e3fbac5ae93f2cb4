package countersign.platform.sweep;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Doubling waits between tries, with jitter, so that many that failed together do not come back together. */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** Wait after the given number of failures (1 and up): between 80 % and 120 % of the doubled first wait. */
    public Duration after(int failures) {
        var doubled = first.toMillis() << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
        return jitter(Duration.ofMillis(Math.min(doubled, longest.toMillis())));
    }

    /** Between 80 % and 120 % of the duration. */
    public static Duration jitter(Duration duration) {
        return Duration.ofMillis(
                (long) (duration.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
