package countersign.local.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import countersign.local.FreePort;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BalancerTest {
    private final List<AutoCloseable> open = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void theRequestsOfOneClientAlternate() throws Exception {
        int front = front(replica("one"), replica("two"));

        assertThat(List.of(
                        get(front).body(),
                        get(front).body(),
                        get(front).body(),
                        get(front).body()))
                .containsExactly("one", "two", "one", "two");
    }

    @Test
    void passesBodiesOnAndSaysFromWhomTheyCome() throws Exception {
        int front = front(replica("one"));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address(front))
                        .header("X-Forwarded-For", "10.9.8.7")
                        .POST(BodyPublishers.ofString("é".repeat(200_000)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("one read 400000 for 127.0.0.1");
    }

    @Test
    void passesOverAReplicaThatIsNotReadyOrNotThere() throws Exception {
        int two = replica("two");
        Replicas replicas = new Replicas(List.of(FreePort.find(), replica("one"), two));
        replicas.seen(two, true);
        int front = front(replicas);
        assertThat(get(front).body()).isEqualTo("two");
        assertThat(get(front).body()).isEqualTo("two");

        replicas.seen(two, false);
        assertThat(List.of(get(front).body(), get(front).body(), get(front).body()))
                .as("none is known to be ready: all are tried")
                .containsOnly("one", "two");
    }

    @Test
    void repeatsAReadThatBrokeOffAndNothingElse() throws Exception {
        AtomicInteger brokenOff = new AtomicInteger();
        int broken = breaksOff(brokenOff);
        int front = front(broken, replica("one"));

        assertThat(get(front).body()).isEqualTo("one");
        assertThat(get(front).body()).isEqualTo("one");
        HttpResponse<String> write = client.send(
                HttpRequest.newBuilder(address(front))
                        .POST(BodyPublishers.ofString("decide"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(write.statusCode()).isEqualTo(502);
        assertThat(write.body()).contains("urn:countersign:problem:unavailable", "send the same request again");
        assertThat(brokenOff).hasValue(2);
    }

    @Test
    void saysThatTheConnectionEndsThoughTheReplicaDoesNot() throws Exception {
        HttpResponse<String> answer = get(front(says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")));

        assertThat(answer.body()).isEqualTo("ok");
        assertThat(answer.headers().allValues("Connection")).contains("close");
    }

    @Test
    void saysWhenNobodyIsThere() throws Exception {
        HttpResponse<String> answer = get(front(FreePort.find(), FreePort.find()));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void aRefusalArrivesThoughTheBodyWasNotReadToItsEnd() throws Exception {
        int front = front(refuses());
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address(front))
                        .POST(BodyPublishers.ofByteArray(new byte[10_000_000]))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void whoIsStillSendingIsHeardToTheEndThoughTheReplicaTearsTheConnectionDown() throws Exception {
        try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), front(refusesAndTearsDown()))) {
            OutputStream out = sender.getOutputStream();
            out.write("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 10000000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (int part = 0; part < 100; part++) {
                out.write(new byte[100_000]);
            }
            sender.shutdownOutput();
            assertThat(new String(sender.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 413");
        }
    }

    private HttpResponse<String> get(int port) throws Exception {
        return client.send(HttpRequest.newBuilder(address(port)).build(), BodyHandlers.ofString());
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port + "/thing?x=1");
    }

    private int front(Integer... ports) throws IOException {
        return front(new Replicas(List.of(ports)));
    }

    private int front(Replicas replicas) throws IOException {
        Front front = Front.open(0, replicas);
        open.add(front);
        return front.port();
    }

    private int replica(String name) throws IOException {
        return served(exchange -> {
            int read = exchange.getRequestBody().readAllBytes().length;
            String from = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
            say(exchange, 200, read == 0 ? name : name + " read " + read + " for " + from);
        });
    }

    private int refuses() throws IOException {
        return served(exchange -> say(exchange, 413, "too large"));
    }

    private int served(com.sun.net.httpserver.HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        open.add(() -> server.stop(0));
        return server.getAddress().getPort();
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Answers before it has read the body, and resets the connection on which the rest is on its way. */
    private int refusesAndTearsDown() throws IOException {
        ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        open.add(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var connection = server.accept()) {
                    connection.getInputStream().readNBytes(100);
                    connection
                            .getOutputStream()
                            .write("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    connection.setSoLinger(true, 0);
                } catch (IOException closed) {
                    // the test is over
                }
            }
        });
        return server.getLocalPort();
    }

    /** Answers each request with the same, all at once. */
    private int says(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        open.add(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var connection = server.accept()) {
                    RequestHead.read(connection.getInputStream());
                    connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return server.getLocalPort();
    }

    /** Takes each connection, reads a little and ends it. */
    private int breaksOff(AtomicInteger times) throws IOException {
        ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        open.add(server);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var connection = server.accept()) {
                    times.incrementAndGet();
                    connection.getInputStream().read();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return server.getLocalPort();
    }
}
