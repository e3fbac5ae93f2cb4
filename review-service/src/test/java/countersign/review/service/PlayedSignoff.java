package countersign.review.service;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** Takes audit entries, gives a checkpoint and makes bundles, as signoff-service does. */
final class PlayedSignoff {

    private final HttpServer server;
    private final List<JsonNode> entries = new CopyOnWriteArrayList<>();

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

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    boolean has(String type, String subject) {
        return entries.stream()
                .anyMatch(entry -> entry.path("type").asString().equals(type)
                        && entry.path("subjects").toString().contains('"' + subject + '"'));
    }
}
