package countersign.gateway.door.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private Instant now = Instant.parse("2024-09-12T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final TokenBuckets buckets = new TokenBuckets(2, Duration.ofSeconds(1), 5, clock);

    private int taken(String client, int tries) {
        int taken = 0;
        for (int at = 0; at < tries; at++) {
            taken += buckets.take(client) ? 1 : 0;
        }
        return taken;
    }

    @Test
    void givesSoManyAtOnceAndThenSoManyASecond() {
        assertThat(taken("a", 20)).isEqualTo(5);
        now = now.plusSeconds(1);
        assertThat(taken("a", 20)).isEqualTo(2);
        now = now.plusSeconds(3600);
        assertThat(taken("a", 20)).isEqualTo(5);
    }

    @Test
    void oneClientDoesNotUseUpAnothers() {
        taken("a", 20);
        assertThat(taken("b", 20)).isEqualTo(5);
    }

    @Test
    void saysHowLongToWait() {
        taken("a", 20);
        assertThat(buckets.wait("a")).isEqualTo(Duration.ofSeconds(1));
        TokenBuckets slow = new TokenBuckets(6, Duration.ofMinutes(1), 1, clock);
        slow.take("a");
        now = now.plusMillis(2500);
        assertThat(slow.wait("a")).isEqualTo(Duration.ofSeconds(8));
        assertThat(new TokenBuckets(6, Duration.ofMinutes(1), 1, clock).wait("nobody"))
                .isEqualTo(Duration.ofSeconds(1));
    }
}
