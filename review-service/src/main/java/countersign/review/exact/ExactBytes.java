package countersign.review.exact;

import countersign.platform.canonical.Sha256;
import countersign.webserver.header.InlineStyles;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with stored bytes exactly as they are; their hash is the ETag. */
final class ExactBytes {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** Nothing is fetched, run, sent or framed elsewhere by the document; its own style sheet is all it may use. */
    private static final String SANDBOX =
            "default-src 'none'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'self'; sandbox; style-src ";

    private ExactBytes() {}

    static ResponseEntity<byte[]> json(byte[] bytes, Sha256 sha256) {
        return answer(sha256).contentType(MediaType.APPLICATION_JSON).body(bytes);
    }

    static ResponseEntity<byte[]> html(byte[] bytes, Sha256 sha256) {
        return answer(sha256)
                .contentType(HTML)
                .header("Content-Security-Policy", SANDBOX + InlineStyles.of(bytes))
                .header("Content-Disposition", "inline")
                .body(bytes);
    }

    private static ResponseEntity.BodyBuilder answer(Sha256 sha256) {
        return ResponseEntity.ok()
                .eTag('"' + sha256.hex() + '"')
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate());
    }
}
