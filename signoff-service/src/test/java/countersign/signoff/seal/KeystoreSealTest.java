package countersign.signoff.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreSealTest {

    private static final byte[] PAYLOAD = "{\"a\":1} \u20ac .".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSWORD = "secret".toCharArray();
    private static final Instant NOW = Instant.parse("2024-10-01T09:00:00Z");

    @TempDir
    Path folder;

    /** By the JDK alone: RFC 7797 signs the encoded header, a dot, and the payload as it is. */
    @Test
    void sealsWhatTheJdkVerifies() throws Exception {
        Seal seal = TestSeal.create();
        String[] parts = seal.seal(PAYLOAD).compact().split("\\.", -1);
        assertThat(parts).hasSize(3);
        assertThat(parts[1]).isEmpty();
        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .contains("\"alg\":\"ES256\"", "\"b64\":false", "\"crit\":[\"b64\"]", "\"kid\":\"" + seal.kid() + "\"");
        assertThat(verifiesWithJdk(seal, parts, PAYLOAD)).isTrue();
        assertThat(verifiesWithJdk(seal, parts, "{\"a\":2}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void verifiesItsOwnAndNothingElse() {
        Seal seal = TestSeal.create();
        DetachedJws jws = seal.seal(PAYLOAD);
        assertThat(jws.verifies(PAYLOAD, seal.publicKeys())).isTrue();
        assertThat(jws.verifies(new byte[] {1}, seal.publicKeys())).isFalse();
        assertThat(jws.verifies(PAYLOAD, TestSeal.create().publicKeys())).isFalse();
        assertThat(new DetachedJws("not a jws").verifies(PAYLOAD, seal.publicKeys()))
                .isFalse();
    }

    @Test
    void findsEveryChangedCharacterOfTheSignature() {
        Seal seal = TestSeal.create();
        String compact = seal.seal(PAYLOAD).compact();
        for (int i = compact.lastIndexOf('.') + 1; i < compact.length() - 1; i++) {
            String changed =
                    compact.substring(0, i) + (compact.charAt(i) == 'A' ? 'B' : 'A') + compact.substring(i + 1);
            assertThat(new DetachedJws(changed).verifies(PAYLOAD, seal.publicKeys()))
                    .as("character %d", i)
                    .isFalse();
        }
    }

    @Test
    void publishesRetiredKeysAndSealsWithTheNewest() throws Exception {
        var store = NewSealKey.keyStore(PASSWORD, NOW);
        Seal before = new KeystoreSeal(store, PASSWORD);
        DetachedJws old = before.seal(PAYLOAD);
        NewSealKey.add(store, PASSWORD, NOW.plusSeconds(86_400));
        Seal after = new KeystoreSeal(store, PASSWORD);
        assertThat(after.kid()).isNotEqualTo(before.kid());
        assertThat(after.publicKeys().getKeys()).hasSize(2);
        assertThat(old.verifies(PAYLOAD, after.publicKeys())).isTrue();
        assertThat(after.publicKeys().getKeys()).noneMatch(key -> key.isPrivate());
    }

    @Test
    void keepsItsKeyOverRestarts() throws Exception {
        var path = folder.resolve("made/seal.p12");
        Seal first = new SealConfiguration().seal(path, "secret", true, Clock.systemUTC());
        Seal second = new SealConfiguration().seal(path, "secret", false, Clock.systemUTC());
        assertThat(second.kid()).isEqualTo(first.kid());
        assertThat(Files.list(path.getParent())).containsExactly(path);
    }

    @Test
    void ofManyThatStartAtOnceAllUseOneKey() throws Exception {
        var path = folder.resolve("seal.p12");
        var starts = new ArrayList<Callable<String>>();
        for (int i = 0; i < 8; i++) {
            starts.add(() -> new SealConfiguration()
                    .seal(path, "secret", true, Clock.systemUTC())
                    .kid());
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            var kids = new ArrayList<String>();
            for (var start : pool.invokeAll(starts)) {
                kids.add(start.get());
            }
            assertThat(kids).hasSize(8).containsOnly(kids.getFirst());
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> new SealConfiguration().seal(Path.of(""), "x", true, Clock.systemUTC()))
                .hasMessageContaining("KEYSTORE_PATH");
        assertThatThrownBy(
                        () -> new SealConfiguration().seal(folder.resolve("absent.p12"), "x", false, Clock.systemUTC()))
                .hasMessageContaining("absent.p12");
    }

    private static boolean verifiesWithJdk(Seal seal, String[] parts, byte[] payload) throws Exception {
        var signed = new ByteArrayOutputStream();
        signed.write((parts[0] + ".").getBytes(StandardCharsets.US_ASCII));
        signed.write(payload);
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(
                seal.publicKeys().getKeyByKeyId(seal.kid()).toECKey().toECPublicKey());
        verifier.update(signed.toByteArray());
        return verifier.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
