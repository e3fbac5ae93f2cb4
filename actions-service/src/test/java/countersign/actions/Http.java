package countersign.actions;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** One caller of the API. */
record Http(String base, String bearer) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** With a new idempotency key. */
    Answer post(String path, long version, String body) {
        return post(path, version, UUID.randomUUID().toString(), body);
    }

    Answer post(String path, long version, String key, String body) {
        return send(request(path)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json");
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        <T> T at(String path) {
            return JsonPath.read(response.body(), path);
        }

        String tag() {
            return response.headers().firstValue("ETag").orElse("");
        }

        String body() {
            return response.body();
        }

        /** The last part of the problem's type. */
        String problem() {
            String type = at("$.type");
            return type.substring(type.lastIndexOf(':') + 1);
        }
    }
}
