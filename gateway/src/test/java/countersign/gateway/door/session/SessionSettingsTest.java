package countersign.gateway.door.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 !"})
    void aKeyThatIsNoneSaysHowToMakeOne(String key) {
        var settings = new SessionSettings(key, Duration.ofMinutes(30), Duration.ofHours(12));
        assertThatThrownBy(settings::key).hasMessageContaining("ENCRYPTION_KEY").hasMessageContaining("openssl rand");
        assertThat(settings.toString()).doesNotContain("encryptionKey");
    }
}
