package countersign.incidents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A suite and an identity server to hand over to; it can be away, come back at the same port, and refuse. */
final class Receiver implements AutoCloseable {

    private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int port;
    private HttpServer server;
    private volatile int status = 204;
    private volatile String goodToken = "";

    Receiver() {
        server = listening(0);
        port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port + "/records";
    }

    String tokenUrl() {
        return "http://127.0.0.1:" + port + "/token";
    }

    void goesAway() {
        server.stop(0);
    }

    void comesBack() {
        server = listening(port);
    }

    void answers(int code) {
        status = code;
    }

    /** From now on only this token opens the door, and it is what the identity server gives. */
    void takesOnly(String token) {
        goodToken = token;
    }

    List<String> tokenRequests() {
        return asked;
    }

    int calls() {
        return bodies.size();
    }

    /** The numbers of the incidents that were taken, in the order in which they came. */
    List<Long> incidents() {
        var numbers = new ArrayList<Long>();
        bodies.forEach(body -> body.required("records")
                .forEach(record -> numbers.add(record.path("incident").asLong())));
        return numbers;
    }

    private HttpServer listening(int at) {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            opened.createContext("/records", this::records);
            opened.createContext("/token", this::token);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void records(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var authorised = goodToken.isEmpty()
                || ("Bearer " + goodToken).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (authorised && status == 204) {
            bodies.add(JsonMapper.shared().readTree(body));
        }
        exchange.sendResponseHeaders(authorised ? status : 401, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var answer = ("{\"access_token\": \"" + goodToken + "\", \"expires_in\": 300}").getBytes(UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
