package countersign.review.webhook.secret;

import countersign.webserver.seal.SealedBox;
import java.security.SecureRandom;
import org.bson.types.Binary;

/** Secrets at rest. A sealed secret is bound to the endpoint it belongs to, and opens for no other. */
public final class SecretBox {

    private final SealedBox box;

    /** A box that only this key opens; the key has 32 bytes. */
    public SecretBox(byte[] key, SecureRandom random) {
        if (key.length != SealedBox.KEY_BYTES) {
            throw new IllegalArgumentException("countersign.webhooks.encryption-key must be the base64 of 32 bytes");
        }
        this.box = new SealedBox(key, random);
    }

    /** Encrypts a secret for what it belongs to. */
    public Binary seal(SigningSecret secret, String owner) {
        return new Binary(box.seal(secret.bytes(), owner));
    }

    /** Opens what {@link #seal} made for the same owner under the same key. */
    public SigningSecret open(Binary sealed, String owner) {
        return box.open(sealed.getData(), owner)
                .map(SigningSecret::new)
                .orElseThrow(() ->
                        new IllegalStateException("A webhook secret does not open with the configured encryption key"));
    }
}
