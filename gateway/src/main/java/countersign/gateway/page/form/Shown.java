package countersign.gateway.page.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a check page showed, so that nothing else is done than what was checked: the page sends it along, and it is
 * compared with what would be shown now.
 *
 * @param hash SHA-256, in hexadecimal
 */
public record Shown(String hash) {

    /** Of what is made of records, lists and text alone. */
    public static Shown of(Object shown) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new Shown(
                    HexFormat.of().formatHex(digest.digest(shown.toString().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
