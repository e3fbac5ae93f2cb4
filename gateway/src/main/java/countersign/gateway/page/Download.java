package countersign.gateway.page;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer that the browser saves as a file. */
public final class Download {

    private Download() {}

    public static ResponseEntity.BodyBuilder named(String name, MediaType type) {
        var saved = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
    }
}
