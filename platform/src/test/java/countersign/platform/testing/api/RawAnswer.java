package countersign.platform.testing.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back: header names in small letters, the body without its chunks. */
public record RawAnswer(int status, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DAMAGED = 0;

    static RawAnswer read(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException reset) {
            if (all.size() == 0) {
                throw reset;
            }
        }
        var text = all.toString(StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new RawAnswer(DAMAGED, Map.of(), text);
        }
        var lines = text.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, String>();
        for (var line : List.of(lines).subList(1, lines.length)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var chunked = headers.getOrDefault("transfer-encoding", "").contains("chunked");
        var body = text.substring(end + 4);
        return new RawAnswer(Integer.parseInt(lines[0].split(" ")[1]), headers, utf8(chunked ? joined(body) : body));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String joined(String chunks) {
        var body = new StringBuilder();
        var at = 0;
        while (at < chunks.length()) {
            var line = chunks.indexOf("\r\n", at);
            var size =
                    line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line).strip(), 16);
            if (size == 0) {
                break;
            }
            body.append(chunks, line + 2, Math.min(chunks.length(), line + 2 + size));
            at = line + 2 + size + 2;
        }
        return body.toString();
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The body as a tree; missing when it is no JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }

    @Override
    public String toString() {
        return status + " " + headers.getOrDefault("content-type", "") + " "
                + body.substring(0, Math.min(body.length(), 600));
    }
}
