package countersign.gateway.door.session;

import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a browser stays signed in and how its session is kept.
 *
 * @param encryptionKey base64 of 32 random bytes, the same in every replica; changing it signs everybody out
 * @param idle after so long without a request the session ends
 * @param absolute after so long the session ends in any case
 */
@ConfigurationProperties("countersign.sessions")
public record SessionSettings(
        String encryptionKey,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration absolute) {

    byte[] key() {
        var bytes = decoded();
        if (bytes.length != 32) {
            throw new IllegalStateException("countersign.sessions.encryption-key (ENCRYPTION_KEY) must be the base64 of"
                    + " 32 random bytes, for example from: openssl rand -base64 32");
        }
        return bytes;
    }

    private byte[] decoded() {
        try {
            return Base64.getDecoder().decode(encryptionKey.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "SessionSettings[idle=" + idle + ", absolute=" + absolute + "]";
    }
}
