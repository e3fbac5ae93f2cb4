package countersign.local.demo;

import countersign.local.settings.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service's API, called as one caller. */
final class Api {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final Supplier<String> token;

    Api(String base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** The document at the path, or empty when there is none. */
    Optional<JsonNode> get(String path) {
        HttpResponse<String> answer = send("GET", path, null, null);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(path, answer));
    }

    JsonNode put(String path, Object body) {
        return read(path, send("PUT", path, body, null));
    }

    JsonNode post(String path, Object body, String idempotencyKey) {
        return read(path, send("POST", path, body, idempotencyKey));
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable Object body, @Nullable String idempotencyKey) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotStart(
                    "The demonstration could not be set up: " + base + path + " did not answer (" + e + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted; nothing was left running.");
        }
    }

    private JsonNode read(String path, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new CannotStart("The demonstration could not be set up: " + base + path + " answered "
                    + answer.statusCode() + " " + answer.body().strip());
        }
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
