package countersign.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartRuleTest {
    private Instant now = Instant.parse("2026-11-29T09:00:00Z");
    private final RestartRule rule = new RestartRule(() -> now);

    @Test
    void allowsThreeInTenMinutes() {
        assertThat(rule.allows("review")).isTrue();
        pass(Duration.ofMinutes(4));
        assertThat(rule.allows("review")).isTrue();
        pass(Duration.ofMinutes(4));
        assertThat(rule.allows("review")).isTrue();
        pass(Duration.ofSeconds(119));
        assertThat(rule.allows("review")).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(rule.allows("review")).as("the first is ten minutes ago").isTrue();
        assertThat(rule.allows("review")).isFalse();
    }

    @Test
    void countsEachPartForItself() {
        for (int restart = 0; restart < 3; restart++) {
            assertThat(rule.allows("review")).isTrue();
        }
        assertThat(rule.allows("review")).isFalse();
        assertThat(rule.allows("zeebe")).isTrue();
    }

    /** Else a part that somebody tries again and again would be refused for good. */
    @Test
    void whatWasRefusedDoesNotCount() {
        for (int attempt = 0; attempt < 20; attempt++) {
            rule.allows("review");
        }
        pass(Duration.ofMinutes(10));
        assertThat(rule.allows("review")).isTrue();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
