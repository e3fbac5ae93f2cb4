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
 * @param waits before the second attempt, the third and so on; after the last the attempts have run out
 * @param failingAfter so many failures in a row people are told
 * @param inFlight attempts under way at a time to one endpoint from one replica
 * @param lookUp how long the look-up of a name may take
 * @param connect how long a connection may take, and silence in its handshake
 * @param whole how long an attempt may take in all
 */
@ConfigurationProperties("countersign.webhooks")
record WebhookSettings(
        @DefaultValue("") String encryptionKey,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("1s") Duration sweepEvery,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h", "24h", "24h"})
        List<Duration> waits,

        @DefaultValue("4") int failingAfter,
        @DefaultValue("5") int inFlight,
        @DefaultValue("5s") Duration lookUp,
        @DefaultValue("5s") Duration connect,
        @DefaultValue("15s") Duration whole) {

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
