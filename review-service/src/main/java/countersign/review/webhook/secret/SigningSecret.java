package countersign.review.webhook.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A symmetric secret of 32 random bytes, shared with one endpoint. Never logged, never stored in the clear. */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final byte[] key;

    SigningSecret(byte[] key) {
        this.key = key.clone();
    }

    public static SigningSecret random(SecureRandom random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new SigningSecret(key);
    }

    /** The form in which it is shown, once: {@code whsec_} and base64. */
    public String shown() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** One entry of the {@code webhook-signature} header: {@code v1,} and the HMAC-SHA256 over id, time and payload. */
    public String sign(String messageId, Instant at, byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((messageId + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(payload));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    byte[] bytes() {
        return key.clone();
    }

    @Override
    public String toString() {
        return "SigningSecret[not shown]";
    }
}
