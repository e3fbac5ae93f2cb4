package countersign.platform.http.input;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The one content type that a service reads. */
final class JsonType {

    private JsonType() {}

    static boolean is(@Nullable MediaType type) {
        return type != null
                && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
    }
}
