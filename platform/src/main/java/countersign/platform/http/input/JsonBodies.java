package countersign.platform.http.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code application/json} in UTF-8 and nothing that is only like it; writes problem documents as well. */
final class JsonBodies extends JacksonJsonHttpMessageConverter {

    private static final int FIRST = 4;
    private static final Set<Byte> MARKS = Set.of((byte) 0xEF, (byte) 0xFE, (byte) 0xFF);

    JsonBodies(JsonMapper strict) {
        super(strict);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType contentType) {
        return JsonType.is(contentType) && super.canRead(type, contentType);
    }

    /** The parser would guess at other encodings. */
    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        var body = new PushbackInputStream(message.getBody(), FIRST);
        byte[] first = body.readNBytes(FIRST);
        if (isOtherThanUtf8(first)) {
            throw new HttpMessageNotReadableException("Not in UTF-8", message);
        }
        body.unread(first);
        return super.read(type, new Read(message.getHeaders(), body), hints);
    }

    /** JSON begins with a character of ASCII: in UTF-16 or UTF-32 a zero, or a mark of the order of bytes, is near. */
    private static boolean isOtherThanUtf8(byte[] first) {
        return IntStream.range(0, first.length).anyMatch(at -> first[at] == 0)
                || (first.length > 0 && MARKS.contains(first[0]));
    }

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
