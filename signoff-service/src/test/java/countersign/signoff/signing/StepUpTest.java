package countersign.signoff.signing;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.identity.Caller;
import countersign.platform.identity.LoginStrength;
import countersign.platform.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepUpTest {

    private static final Instant NOW = Instant.parse("2024-12-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "sign, 0, true",
        "sign, 120, true",
        "sign, 125, true",
        "sign, 126, false",
        "sign, 3600, false",
        "sign, -5, true",
        "sign, -6, false",
        "pwd, 0, false",
        "0, 0, false",
        "'', 0, false"
    })
    void needsTheLevelAndAFreshLogin(String acr, long age, boolean fresh) {
        assertThat(StepUp.isFresh(caller(acr, Optional.of(NOW.minusSeconds(age))), NOW))
                .isEqualTo(fresh);
    }

    @Test
    void needsTheTimeOfLogin() {
        assertThat(StepUp.isFresh(caller("sign", Optional.empty()), NOW)).isFalse();
    }

    private static Caller caller(String acr, Optional<Instant> authTime) {
        var login = new LoginStrength("https://issuer", acr, authTime, List.of());
        return new Caller(new PersonId("p"), "P", Optional.empty(), Set.of("person"), "gateway", login);
    }
}
