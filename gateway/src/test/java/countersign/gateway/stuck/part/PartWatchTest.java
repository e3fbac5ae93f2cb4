package countersign.gateway.stuck.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartWatchTest {

    private static final Instant NINE = Instant.parse("2026-11-29T09:00:00Z");

    private final Set<Part> silent = EnumSet.noneOf(Part.class);
    private Instant now = NINE;
    private final PartWatch watch = new PartWatch(
            Map.of(
                    Part.REVIEW, () -> !silent.contains(Part.REVIEW),
                    Part.IDENTITY, () -> !silent.contains(Part.IDENTITY)),
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            });

    @Test
    void aPartIsAwaySinceItWasFirstSilentUntilItAnswers() {
        ask();
        silent.add(Part.REVIEW);
        ask();
        assertThat(watch.away()).as("silent once").isEmpty();
        ask();
        silent.add(Part.IDENTITY);
        ask();
        ask();
        assertThat(watch.away())
                .containsExactly(
                        new AwayPart(Part.REVIEW, NINE.plusSeconds(5)),
                        new AwayPart(Part.IDENTITY, NINE.plusSeconds(15)));

        silent.remove(Part.REVIEW);
        ask();
        assertThat(watch.away()).extracting(AwayPart::part).containsExactly(Part.IDENTITY);
    }

    @Test
    void aPartThatWasAwayBeforeIsAwaySinceTheSecondTime() {
        silent.add(Part.REVIEW);
        ask();
        ask();
        silent.clear();
        ask();
        silent.add(Part.REVIEW);
        ask();
        ask();
        assertThat(watch.away()).containsExactly(new AwayPart(Part.REVIEW, NINE.plusSeconds(15)));
    }

    private void ask() {
        watch.ask();
        now = now.plus(Duration.ofSeconds(5));
    }
}
