package countersign.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void readsArgumentsWithoutCapitalsAsEnvironmentVariablesGiveThem() {
        var settings = Settings.of(Map.of(
                "url", "https://suite/records",
                "tokenurl", "https://identity/token",
                "clientid", "engine-incidents",
                "clientsecret", "a+b"));

        assertThat(settings.account()).hasValueSatisfying(account -> assertThat(account.clientSecret())
                .isEqualTo("a+b"));
        assertThat(settings.heartbeat()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> Settings.of(Map.of())).hasMessage("The incident exporter needs the argument url.");
        assertThatThrownBy(() -> Settings.of(Map.of("url", "http://suite/records", "tokenUrl", "http://identity/t")))
                .hasMessage("The incident exporter needs the argument clientId.");
        assertThatThrownBy(() -> Settings.of(Map.of("url", "suite/records")))
                .hasMessageContaining("must be an http or https address");
    }
}
