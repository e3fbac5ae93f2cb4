package countersign.review.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final RandomGenerator NO_JITTER = new RandomGenerator() {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public double nextDouble(double from, double to) {
            return 0;
        }
    };
    private static final Duration NEVER_ASKED = Duration.ofSeconds(-1);

    private final RetrySchedule schedule = Schedules.usual(NO_JITTER);

    @Test
    void triesTwelveTimesOverFiveDays() {
        List<Duration> waits = IntStream.rangeClosed(1, 11)
                .mapToObj(made ->
                        schedule.waitAfter(made, answered(500, NEVER_ASKED)).orElseThrow())
                .toList();

        assertThat(waits)
                .containsExactly(
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
        assertThat(schedule.waitAfter(12, answered(500, NEVER_ASKED))).isEmpty();
    }

    @Test
    void waitsAsLongAsTheReceiverAsksWithinAnHour() {
        assertThat(schedule.waitAfter(1, answered(503, Duration.ofMinutes(10)))).contains(Duration.ofMinutes(10));
        assertThat(schedule.waitAfter(1, answered(503, Duration.ofDays(2)))).contains(Duration.ofHours(1));
    }

    @Test
    void waitsAtMostTwiceTheUsualWaitWhenThatIsLongerThanAnHour() {
        assertThat(schedule.waitAfter(5, answered(503, Duration.ofDays(2)))).contains(Duration.ofHours(10));
    }

    @Test
    void neverWaitsLessThanUsualBecauseTheReceiverAsks() {
        assertThat(schedule.waitAfter(3, answered(503, Duration.ofSeconds(1)))).contains(Duration.ofMinutes(30));
    }

    @Test
    void givesAnOverloadedReceiverAMinute() {
        assertThat(schedule.waitAfter(1, answered(429, NEVER_ASKED))).contains(Duration.ofSeconds(60));
        assertThat(schedule.waitAfter(
                        1, new Attempt(Optional.empty(), Duration.ZERO, new Attempt.Failed(Failure.TIMED_OUT))))
                .contains(Duration.ofSeconds(60));
        assertThat(schedule.waitAfter(2, answered(429, NEVER_ASKED))).contains(Duration.ofMinutes(5));
    }

    @Test
    void readsWhatTheReceiverAsksForInBothForms() {
        Instant now = Instant.parse("2026-11-21T10:00:00Z");

        assertThat(RetryAfter.read(" 120 ", now)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Sat, 21 Nov 2026 10:05:00 GMT", now)).contains(Duration.ofMinutes(5));
        assertThat(RetryAfter.read("Sat, 21 Nov 2026 09:05:00 GMT", now)).isEmpty();
        assertThat(RetryAfter.read("Saturday, 21-Nov-26 10:05:00 GMT", now)).contains(Duration.ofMinutes(5));
        assertThat(RetryAfter.read("Sat Nov 21 10:05:00 2026", now)).contains(Duration.ofMinutes(5));
        assertThat(RetryAfter.read("Sun Dec  6 10:00:00 2026", now)).contains(Duration.ofDays(15));
        assertThat(RetryAfter.read("soon", now)).isEmpty();
        assertThat(RetryAfter.read("", now)).isEmpty();
        assertThat(RetryAfter.read("-5", now)).isEmpty();
        assertThat(RetryAfter.read("99999999999999999999", now)).isEmpty();
    }

    private static Attempt answered(int status, Duration retryAfter) {
        return new Attempt(
                Optional.empty(),
                Duration.ZERO,
                new Attempt.Answered(status, "", Optional.of(retryAfter).filter(Duration::isPositive)));
    }
}
