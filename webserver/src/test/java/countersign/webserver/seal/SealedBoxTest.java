package countersign.webserver.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SealedBoxTest {

    private static final byte[] PLAIN = "eyJ the token".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SealedBox seal = new SealedBox(new byte[32], RANDOM);

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
        assertThat(new SealedBox(other, RANDOM).open(sealed, "a")).isEmpty();
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

    @Test
    void takesNoKeyOfAnotherLength() {
        assertThatThrownBy(() -> new SealedBox(new byte[16], RANDOM)).hasMessageContaining("32 bytes");
    }
}
