package countersign.review.service;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** Takes audit entries and gives a checkpoint, as signoff-service does. */
final class PlayedSignoff {

    private final HttpServer server;
    private final List<JsonNode> entries = new CopyOnWriteArrayList<>();
    private final Map<String, String> closures = new ConcurrentHashMap<>();

    private PlayedSignoff(HttpServer server) {
        this.server = server;
    }

    static PlayedSignoff started() {
        try {
            var played =
                    new PlayedSignoff(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            played.server.createContext("/api/signoff/audit/entries", exchange -> {
                played.entries.add(Api.JSON.readTree(exchange.getRequestBody().readAllBytes()));
                byte[] body = "{}".getBytes();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(201, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            played.server.createContext("/api/signoff/audit/QUY/checkpoint", exchange -> {
                byte[] body = "{\"origin\":\"countersign/QUY\",\"size\":3}".getBytes();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            played.server.createContext("/api/signoff/reviews/", exchange -> {
                String review = exchange.getRequestURI().getPath().split("/")[4];
                byte[] body = played.closures.getOrDefault(review, "{}").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(played.closures.containsKey(review) ? 200 : 404, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            played.server.start();
            return played;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That a person of the ICB has decided to close this review. */
    void decidedToClose(String review, String name, String reasons) {
        closures.put(
                review,
                Api.JSON.writeValueAsString(Map.of(
                        "decidedBy",
                        name,
                        "organisation",
                        "QUY",
                        "outcome",
                        "close",
                        "reasons",
                        reasons,
                        "decidedAt",
                        "2024-12-12T10:00:00Z")));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    boolean has(String type, String subject) {
        return entries.stream()
                .anyMatch(entry -> entry.path("type").asString().equals(type)
                        && entry.path("subjects").toString().contains('"' + subject + '"'));
    }
}
