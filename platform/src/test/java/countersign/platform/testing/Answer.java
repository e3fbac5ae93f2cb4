package countersign.platform.testing;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** The body as a tree. */
    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** Empty when there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
