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

/** Takes audit entries, gives a checkpoint, and says how revisions stand, as signoff-service does. */
final class PlayedSignoff {

    private final HttpServer server;
    private final List<JsonNode> entries = new CopyOnWriteArrayList<>();
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
            played.server.createContext("/api/signoff/reviews/", played::standing);
            played.server.start();
            return played;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands of a revision with this content, by its words in the table of requirements; nothing else does. */
    void stands(String review, int revision, String content, String... requirements) {
        String told = Stream.of(Requirement.values())
                .map(each -> {
                    boolean stands = List.of(requirements).contains(each.word());
                    return "{\"requirement\":\"%s\",\"stands\":%s,\"lacks\":[%s]}"
                            .formatted(each.word(), stands, stands ? "" : "\"No " + each.word() + ".\"");
                })
                .collect(Collectors.joining(","));
        standings.put(
                "/api/signoff/reviews/" + review + "/revisions/" + revision + "/standing",
                "{\"contentSha256\":\"%s\",\"requirements\":[%s]}".formatted(content, told));
    }

    /** Answers nothing of use about how revisions stand. */
    void isAway(boolean now) {
        away = now;
    }

    private void standing(HttpExchange exchange) throws IOException {
        if (away) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        String found = standings.get(exchange.getRequestURI().getPath());
        byte[] body = (found == null ? "{}" : found).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(found == null ? 404 : 200, body.length);
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
