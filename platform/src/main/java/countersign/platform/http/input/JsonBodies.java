package countersign.platform.http.input;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code application/json} in UTF-8 and nothing that is only like it; writes problem documents as well. */
final class JsonBodies extends JacksonJsonHttpMessageConverter {

    JsonBodies(JsonMapper strict) {
        super(strict);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType contentType) {
        return JsonType.is(contentType) && super.canRead(type, contentType);
    }
}
