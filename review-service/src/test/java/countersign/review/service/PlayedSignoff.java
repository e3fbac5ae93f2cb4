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

/** Takes audit entries, gives a checkpoint, makes bundles and says what was decided, as signoff-service does. */
final class PlayedSignoff {

    private static final String APPROVED = """
            {"board":{"outcome":"approved","meetingDate":"2024-12-12","decidedAt":"2024-12-12T10:00:00Z","conditions":[]}}""";

    private final HttpServer server;
    private final List<JsonNode> entries = new CopyOnWriteArrayList<>();
    private final Map<String, String> closures = new ConcurrentHashMap<>();
    private final Map<String, String> standings = new ConcurrentHashMap<>();

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
                String path = exchange.getRequestURI().getPath();
                String review = path.split("/")[4];
                String found = path.endsWith("/closure")
                        ? played.closures.get(review)
                        : played.standings.getOrDefault(review, APPROVED);
                byte[] body = (found == null ? "{}" : found).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(found == null ? 404 : 200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            played.server.createContext("/api/signoff/bundles/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                byte[] body =
                        "{\"madeAt\":\"2024-12-01T10:00:00Z\",\"about\":\"\",\"manifestSha256\":\"\",\"faults\":[],\"signed\":[],\"files\":[]}"
                                .getBytes();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            played.server.start();
            return played;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That the Board approved revision 1 under one condition. */
    void approvedUnder(String review, String condition) {
        standings.put(
                review,
                APPROVED.replace("\"approved\"", "\"approved-with-conditions\"")
                        .replace("[]", "[{\"text\":\"" + condition + "\",\"owner\":\"CFO\",\"due\":\"2025-03-31\"}]"));
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
