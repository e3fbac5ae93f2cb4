package countersign.review.revision;

import static java.nio.charset.StandardCharsets.UTF_8;

import countersign.review.canonical.Sha256;
import countersign.webserver.header.InlineStyles;
import org.bson.types.Binary;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with stored bytes exactly as they are; their hash is the ETag. */
public final class ExactBytes {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** Nothing is fetched, run, sent or framed elsewhere by the document; its own style sheet is all it may use. */
    private static final String SANDBOX =
            "default-src 'none'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'self'; sandbox; style-src ";

    private ExactBytes() {}

    public static ResponseEntity<byte[]> json(Binary bytes, Sha256 sha256) {
        return answer(sha256).contentType(MediaType.APPLICATION_JSON).body(bytes.getData());
    }

    public static ResponseEntity<byte[]> html(Binary bytes, Sha256 sha256) {
        return answer(sha256)
                .contentType(HTML)
                .header("Content-Security-Policy", SANDBOX + InlineStyles.of(new String(bytes.getData(), UTF_8)))
                .header("Content-Disposition", "inline")
                .body(bytes.getData());
    }

    private static ResponseEntity.BodyBuilder answer(Sha256 sha256) {
        return ResponseEntity.ok()
                .eTag('"' + sha256.hex() + '"')
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate());
    }
}
