package countersign.review.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the service over HTTP as somebody. Each call is given as it goes over the wire, nothing is added but the token.
 */
final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String root;
    private final @Nullable Person person;
    private final List<String> headers;

    private Api(String root, @Nullable Person person, List<String> headers) {
        this.root = root;
        this.person = person;
        this.headers = headers;
    }

    static Api on(int port) {
        return new Api("http://127.0.0.1:" + port + "/api/review", null, List.of());
    }

    Api as(Person someone) {
        return new Api(root, someone, List.of());
    }

    Api having(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Api(root, person, more);
    }

    /** With the version that was read. */
    Api reading(long version) {
        return having("If-Match", "\"" + version + "\"");
    }

    Api keyed(String key) {
        return having("Idempotency-Key", key);
    }

    /** With a new idempotency key. */
    Api once() {
        return keyed(UUID.randomUUID().toString());
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    Answer post(String path) {
        return send("POST", path, null);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** A text goes as it is, anything else as JSON. */
    private Answer send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        if (person != null) {
            request.header("Authorization", person.bearer());
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            String text = body instanceof String given ? given : JSON.writeValueAsString(body);
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(text));
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
