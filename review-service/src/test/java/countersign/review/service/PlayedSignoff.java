package countersign.review.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import countersign.bpmn.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Takes audit entries, gives a checkpoint, makes bundles and says how revisions stand, as signoff-service does. */
final class PlayedSignoff {

    private static final String APPROVED = """
            {"outcome":"approved","meetingDate":"2024-12-12","decidedAt":"2024-12-12T10:00:00Z","conditions":[]}""";

    private final HttpServer server;
    private final List<JsonNode> entries = new CopyOnWriteArrayList<>();
    private final Map<String, String> closures = new ConcurrentHashMap<>();
    private volatile boolean away;
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
            played.server.createContext("/api/signoff/reviews/", played::aboutReview);
            played.server.createContext("/api/signoff/bundles/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                answer(
                        exchange,
                        "{\"madeAt\":\"2024-12-01T10:00:00Z\",\"about\":\"\",\"manifestSha256\":\"\",\"faults\":[],\"signed\":[],\"files\":[]}");
            });
            played.server.start();
            return played;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands of a revision with this content, by its words in the table of requirements; nothing else does. */
    void stands(String review, int revision, String content, String... requirements) {
        stands(review, revision, content, APPROVED, requirements);
    }

    /** The same, with the Board's approval under one condition. */
    void standsUnder(String review, int revision, String content, String condition, String... requirements) {
        String conditions = "[{\"text\":\"" + condition + "\",\"owner\":\"CFO\",\"due\":\"2025-03-31\"}]";
        stands(
                review,
                revision,
                content,
                APPROVED.replace("\"approved\"", "\"approved-with-conditions\"").replace("[]", conditions),
                requirements);
    }

    private void stands(String review, int revision, String content, String board, String... requirements) {
        String told = Stream.of(Requirement.values())
                .map(each -> {
                    boolean stands = List.of(requirements).contains(each.word());
                    return "{\"requirement\":\"%s\",\"stands\":%s,\"lacks\":[%s]}"
                            .formatted(each.word(), stands, stands ? "" : "\"No " + each.word() + ".\"");
                })
                .collect(Collectors.joining(","));
        standings.put(
                "/api/signoff/reviews/" + review + "/revisions/" + revision + "/standing",
                "{\"contentSha256\":\"%s\",\"requirements\":[%s],\"board\":%s}".formatted(content, told, board));
    }

    /** That a person of the ICB has decided to close this review. */
    void decidedToClose(String review, String name, String reasons) {
        closures.put(
                "/api/signoff/reviews/" + review + "/closure",
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

    /** Answers nothing of use about how revisions stand. */
    void isAway(boolean now) {
        away = now;
    }

    private void aboutReview(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String found = standings.getOrDefault(path, closures.get(path));
        if (away || found == null) {
            exchange.sendResponseHeaders(away ? 503 : 404, -1);
            exchange.close();
            return;
        }
        answer(exchange, found);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
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
