package countersign.webserver.header;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Allows a page its own style sheets, each by its hash, so that nothing else that is inline counts. */
public final class InlineStyles {

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private InlineStyles() {}

    /**
     * Sources for the directive {@code style-src} of a Content-Security-Policy; {@code 'none'} if there is no sheet.
     */
    public static String of(byte[] html) {
        var hashes = STYLE.matcher(new String(html, StandardCharsets.UTF_8))
                .results()
                .map(sheet -> "'sha256-" + sha256(sheet.group(1)) + "'")
                .collect(Collectors.joining(" "));
        return hashes.isEmpty() ? "'none'" : hashes;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
