package countersign.e2e.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP with JSON, as a program of another organisation would speak to the gateway. */
public final class Http {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private static volatile BiConsumer<Answer, Duration> listener = (_, _) -> {};

    private Http() {}

    /** Is told of each answer from now on, and how long it took. */
    public static void tell(BiConsumer<Answer, Duration> told) {
        listener = told;
    }

    public static Answer send(String method, String address, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Answer answer = new Answer(
                    method + " " + address,
                    Map.copyOf(headers),
                    response.statusCode(),
                    response.headers(),
                    json(response),
                    response.body());
            listener.accept(answer, Duration.ofNanos(System.nanoTime() - begun));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        try {
            return isJson && !response.body().isBlank() ? JSON.readTree(response.body()) : JSON.missingNode();
        } catch (JacksonException e) {
            throw new IllegalStateException("no JSON: " + response.body(), e);
        }
    }
}
