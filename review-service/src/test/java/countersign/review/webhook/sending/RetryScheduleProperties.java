package countersign.review.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetryScheduleProperties {

    private static final long[] SECONDS = {5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400, 86400, 86400};

    @Property
    void staysWithinAFifthOfTheTable(@ForAll @IntRange(min = 1, max = 11) int made, @ForAll long seed) {
        long seconds = SECONDS[made - 1];

        assertThat(waitAfter(made, 500, Optional.empty(), seed))
                .isBetween(Duration.ofMillis(seconds * 800), Duration.ofMillis(seconds * 1200));
    }

    @Property
    void whatTheReceiverAsksForNeverShortensAndIsBounded(
            @ForAll @IntRange(min = 1, max = 11) int made,
            @ForAll @LongRange(min = 1, max = 10_000_000) long asked,
            @ForAll long seed) {
        Duration usual = waitAfter(made, 500, Optional.empty(), seed);
        Duration wait = waitAfter(made, 503, Optional.of(Duration.ofSeconds(asked)), seed);

        assertThat(wait).isGreaterThanOrEqualTo(usual);
        assertThat(wait.compareTo(usual.multipliedBy(2)) <= 0 || wait.compareTo(Duration.ofHours(1)) <= 0)
                .isTrue();
        assertThat(wait.compareTo(usual) == 0 || wait.compareTo(Duration.ofSeconds(asked)) <= 0)
                .isTrue();
    }

    @Property
    void neverHurriesAnOverloadedReceiver(@ForAll @IntRange(min = 1, max = 11) int made, @ForAll long seed) {
        assertThat(waitAfter(made, 429, Optional.empty(), seed)).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
    }

    private static Duration waitAfter(int made, int status, Optional<Duration> retryAfter, long seed) {
        Attempt attempt = new Attempt(Optional.empty(), Duration.ZERO, new Attempt.Answered(status, "", retryAfter));
        return Schedules.usual(new Random(seed)).waitAfter(made, attempt).orElseThrow();
    }
}
