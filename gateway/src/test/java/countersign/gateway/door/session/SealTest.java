package countersign.gateway.door.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final byte[] PLAIN = "eyJ the token".getBytes(StandardCharsets.UTF_8);
    private final Seal seal = new Seal(new byte[32]);

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open(seal.seal(PLAIN, "a"), "a")).hasValue(PLAIN);
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertThat(seal.seal(PLAIN, "a")).isNotEqualTo(seal.seal(PLAIN, "a"));
    }

    @Test
    void doesNotOpenUnderAnotherLabelOrAnotherKey() {
        var other = new byte[32];
        other[0] = 1;
        var sealed = seal.seal(PLAIN, "a");
        assertThat(seal.open(sealed, "b")).isEmpty();
        assertThat(new Seal(other).open(sealed, "a")).isEmpty();
    }

    @Test
    void doesNotOpenWhenAnyBitWasFlipped() {
        var sealed = seal.seal(PLAIN, "a");
        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(seal.open(changed, "a")).as("byte " + at).isEmpty();
        }
        assertThat(seal.open(new byte[3], "a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 !"})
    void aKeyThatIsNoneSaysHowToMakeOne(String key) {
        var settings = new SessionSettings(key, Duration.ofMinutes(30), Duration.ofHours(12));
        assertThatThrownBy(settings::key).hasMessageContaining("ENCRYPTION_KEY").hasMessageContaining("openssl rand");
        assertThat(settings.toString()).doesNotContain("encryptionKey");
    }
}
