package countersign.gateway.page;

import countersign.webserver.header.InlineStyles;
import java.nio.charset.StandardCharsets;
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

    private FramedDocument() {}

    public static ResponseEntity<byte[]> of(byte[] html) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY + InlineStyles.of(new String(html, StandardCharsets.UTF_8)))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
