package countersign.signoff.seal;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;

/** A seal with a key of its own, in memory. */
public final class TestSeal {

    private static final char[] PASSWORD = "test".toCharArray();

    private TestSeal() {}

    public static Seal create() {
        try {
            return new KeystoreSeal(NewSealKey.keyStore(PASSWORD, Instant.EPOCH), PASSWORD);
        } catch (GeneralSecurityException | IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
