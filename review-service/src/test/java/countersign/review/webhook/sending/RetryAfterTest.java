package countersign.review.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");

    /** The last as some libraries write it, though the day should have two digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3600",
                "Tue, 01 Dec 2026 06:00:00 GMT",
                "Tuesday, 01-Dec-26 06:00:00 GMT",
                "Tue Dec  1 06:00:00 2026",
                "Tue, 1 Dec 2026 06:00:00 GMT"
            })
    void readsEveryFormOnTheFirstDaysOfAMonthToo(String header) {
        assertThat(RetryAfter.read(header, NOW)).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "Tue, 01 Dec 2026 04:00:00 GMT", "1.5"})
    void ignoresWhatItCannotReadAndWhatIsPast(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }
}
