package countersign.review.webhook.sending;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** The schedule of W3. */
final class Schedules {

    private Schedules() {}

    static RetrySchedule usual(RandomGenerator random) {
        return new RetrySchedule(
                List.of(
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
                        Duration.ofHours(24)),
                4,
                random);
    }
}
