package countersign.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final Words words = new Words(Clock.fixed(Instant.parse("2024-09-12T09:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-09-09T22:59:59Z | 3 days overdue, was due on 9 September 2024
            2024-09-11T22:59:59Z | 1 day overdue, was due on 11 September 2024
            2024-09-12T08:00:00Z | Overdue since earlier today
            2024-09-12T22:59:59Z | Due today
            2024-09-13T22:59:59Z | Due tomorrow, on 13 September 2024
            2024-09-17T22:59:59Z | Due in 5 days, on 17 September 2024
            """)
    void saysWhenSomethingIsDue(Instant due, String said) {
        assertThat(words.due(due)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"PT1S,1 second", "PT90S,90 seconds", "PT10M,10 minutes", "PT1H,1 hour", "PT36H,36 hours", "P2D,2 days"})
    void saysHowLongSomethingLasts(Duration span, String said) {
        assertThat(Words.span(span)).isEqualTo(said);
    }

    @Test
    void tellsTimeAsItIsInLondon() {
        assertThat(words.moment(Instant.parse("2024-09-12T13:05:00Z"))).isEqualTo("12 September 2024, 2:05pm");
        assertThat(words.moment(Instant.parse("2025-01-16T13:05:00Z"))).isEqualTo("16 January 2025, 1:05pm");
        assertThat(words.day(Instant.parse("2024-09-12T23:30:00Z"))).isEqualTo("13 September 2024");
    }

    @ParameterizedTest
    @CsvSource({"2024-09-12T07:00:00Z,since today", "2024-09-11T07:00:00Z,for 1 day", "2024-08-31T07:00:00Z,for 12 days"
    })
    void saysHowLongSomethingHasBeenWaiting(Instant opened, String said) {
        assertThat(words.since(opened)).isEqualTo(said);
    }
}
