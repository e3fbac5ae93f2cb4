package countersign.gateway.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A frozen document, byte for byte as it was hashed, for a sandboxed frame of our own pages: no script runs in it, it
 * loads nothing, sends nothing, and nobody else can frame it. Its address must end with {@code /document}. Frame it
 * with {@code <iframe class="cs-document" sandbox="" title="…" th:src="…">}.
 */
public final class FramedDocument {

    private static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'self'; style-src ";
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    private FramedDocument() {}

    public static ResponseEntity<byte[]> of(byte[] html) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY + styles(new String(html, StandardCharsets.UTF_8)))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    /** The document's own style sheets, each by its hash, so that nothing else that is inline counts. */
    private static String styles(String html) {
        var hashes = STYLE.matcher(html)
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
