package countersign.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoginStrengthTest {

    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final Duration MAX_AGE = Duration.ofSeconds(120);

    @Test
    void reachesALevelByThatLevelOnlyAndNotTooLongAgo() {
        assertThat(at("sign", NOW.minusSeconds(120)).reached("sign", MAX_AGE, NOW))
                .isTrue();
        assertThat(at("sign", NOW.minusSeconds(121)).reached("sign", MAX_AGE, NOW))
                .isFalse();
        assertThat(at("pwd", NOW).reached("sign", MAX_AGE, NOW)).isFalse();
        assertThat(at("0", NOW).reached("sign", MAX_AGE, NOW)).isFalse();
    }

    @Test
    void aLoginWithoutATimeReachesNothing() {
        var service = new LoginStrength("issuer", "sign", Optional.empty(), List.of());
        assertThat(service.reached("sign", MAX_AGE, NOW)).isFalse();
    }

    private static LoginStrength at(String acr, Instant time) {
        return new LoginStrength("issuer", acr, Optional.of(time), List.of("pwd"));
    }
}
