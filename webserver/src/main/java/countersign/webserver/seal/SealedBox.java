package countersign.webserver.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random 96-bit nonce in front of the sealed bytes. The label is authenticated with them, so that
 * bytes sealed for one place do not open in another.
 */
public final class SealedBox {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** How long a key is. */
    public static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /**
     * @param key of 32 bytes; only it opens the box
     * @throws IllegalArgumentException if it has not
     */
    public SealedBox(byte[] key, SecureRandom random) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("An encryption key must be the base64 of 32 bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    public byte[] seal(byte[] plain, String label) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(plain);
            var all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    /** Empty when the bytes were changed, sealed with another key, or sealed under another label. */
    public Optional<byte[]> open(byte[] sealed, String label) {
        if (sealed.length < NONCE) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOf(sealed, NONCE);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, label).doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
