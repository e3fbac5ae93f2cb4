package countersign.platform.http;

import org.springframework.http.ResponseEntity;

/** The version of an aggregate (or of a part of it) as an entity tag: {@code "7"}. */
public record EntityTag(long version) {

    /** 200 with the tag and the body. */
    public static <T> ResponseEntity<T> ok(long version, T body) {
        return ResponseEntity.ok().eTag(new EntityTag(version).header()).body(body);
    }

    /** Header value, with its quotes. */
    public String header() {
        return "\"" + version + "\"";
    }
}
