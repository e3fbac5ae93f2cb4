package countersign.platform.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Property
    void doublesUpToTheLongestWithATwentyPercentJitter(@ForAll @IntRange(min = 1, max = 10_000) int failures) {
        var doubled = failures > 9 ? LONGEST : FIRST.multipliedBy(1L << (failures - 1));
        var expected = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        assertThat(new Backoff(FIRST, LONGEST).after(failures))
                .isBetween(
                        expected.multipliedBy(8).dividedBy(10),
                        expected.multipliedBy(12).dividedBy(10));
    }
}
