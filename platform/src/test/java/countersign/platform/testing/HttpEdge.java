package countersign.platform.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Talks HTTP to a service under test: {@code new HttpEdge(port).as(token).with("If-Match", "\"1\"").put(path, json)}.
 */
public final class HttpEdge {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final Map<String, String> headers;

    public HttpEdge(int port) {
        this(port, Map.of("Content-Type", "application/json"));
    }

    private HttpEdge(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    public HttpEdge with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpEdge(port, more);
    }

    public HttpEdge as(TestToken token) {
        return with("Authorization", token.bearer());
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    public Answer post(String path, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body));
    }

    /** Without saying how long the body is. */
    public Answer postChunked(String path, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    public Answer put(String path, String body) {
        return send("PUT", path, BodyPublishers.ofString(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    private Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }
}
