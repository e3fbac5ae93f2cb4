package countersign.review.webhook;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param encryptionKey base64 of the 32 bytes that the endpoints' secrets are encrypted with
 * @param allowedHosts exact {@code host:port} that may be posted to beside HTTPS on 443
 * @param sweepEvery how often due deliveries are looked for
 */
@ConfigurationProperties("countersign.webhooks")
record WebhookSettings(
        @DefaultValue("") String encryptionKey,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("1s") Duration sweepEvery) {

    private static final int KEY_BYTES = 32;

    byte[] key() {
        byte[] key = decoded();
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "countersign.webhooks.encryption-key (ENCRYPTION_KEY) must be the base64 of 32 random bytes");
        }
        return key;
    }

    private byte[] decoded() {
        try {
            return Base64.getDecoder().decode(encryptionKey.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
