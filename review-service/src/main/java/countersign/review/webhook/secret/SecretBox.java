package countersign.review.webhook.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;

/**
 * Encrypts secrets at rest with AES-256-GCM. A sealed secret is bound to the endpoint it belongs to: moved to another
 * one, or changed in any bit, it does not open.
 */
public final class SecretBox {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /** A box that only this key opens; the key has 32 bytes. */
    public SecretBox(byte[] key, SecureRandom random) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("countersign.webhooks.encryption-key must be the base64 of 32 bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** Encrypts a secret for what it belongs to. */
    public Binary seal(SigningSecret secret, String owner) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret.bytes());
            return new Binary(ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A webhook secret could not be encrypted", e);
        }
    }

    /** Opens what {@link #seal} made for the same owner under the same key. */
    public SigningSecret open(Binary sealed, String owner) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed.getData());
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] text = new byte[buffer.remaining()];
        buffer.get(text);
        try {
            return new SigningSecret(cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A webhook secret does not open with the configured encryption key", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
