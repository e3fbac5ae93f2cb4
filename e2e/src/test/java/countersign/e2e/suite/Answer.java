package countersign.e2e.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a service answered through the gateway.
 *
 * @param asked the headers of the request
 */
public record Answer(
        String call, Map<String, String> asked, int status, HttpHeaders headers, JsonNode body, String text) {
    /** The body, after the status was seen to be the expected one. */
    public JsonNode expect(int expected) {
        assertThat(status).as("%s answered %s", call, text).isEqualTo(expected);
        return body;
    }

    /** The body of any success. */
    public JsonNode ok() {
        assertThat(status / 100).as("%s answered %d %s", call, status, text).isEqualTo(2);
        return body;
    }

    /** A problem document with this status and type; its text never shows internals. */
    public JsonNode isProblem(int expected, String slug) {
        expect(expected);
        assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(body.path("type").asString()).as(text).isEqualTo("urn:countersign:problem:" + slug);
        assertThat(body.path("detail").asString()).isNotBlank();
        assertThat(text).doesNotContain("Exception", "java.lang", "at countersign");
        return body;
    }

    public String etag() {
        return headers.firstValue("ETag").orElseThrow();
    }
}
