package countersign.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A service that dies while it answers: whoever waits for the answer is never told that what they did is done. */
@ContextConfiguration(initializers = BrokenAnswerTest.InPlace.class)
class BrokenAnswerTest extends GatewayTest {

    private static final ServerSocket SERVICE = listening();
    private static volatile String answer = "";
    private static volatile boolean torn;

    /** Puts this service in the place of the one that all tests share. */
    static class InPlace implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> url =
                    Map.of("countersign.services.review.url", "http://127.0.0.1:" + SERVICE.getLocalPort());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("broken", url));
        }
    }

    private static ServerSocket listening() {
        try {
            var socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            Thread.ofVirtual().start(() -> serve(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> breakOff(caller));
            } catch (IOException gone) {
                // the next one
            }
        }
    }

    /** Answers what has come of a request, and resets the connection, or ends it and hears the caller out. */
    private static void breakOff(Socket caller) {
        try (caller) {
            caller.getInputStream().read(new byte[65_536]);
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
            if (torn) {
                caller.setSoLinger(true, 0);
            } else {
                caller.shutdownOutput();
                caller.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException gone) {
            // it has heard enough
        }
    }

    private static final String CREATED = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n";

    private static Stream<Arguments> brokenOff() {
        return Stream.of(
                        "Content-Length: 50//",
                        "Content-Length: 50//{'revision':1",
                        "Transfer-Encoding: chunked//",
                        "Transfer-Encoding: chunked//32/{'revision':1",
                        "Transfer-Encoding: chunked//e/{'revision':1}/",
                        "Connection: close//",
                        "Connection: close//{'revision':1")
                .flatMap(rest -> Stream.of(Arguments.of(rest, false), Arguments.of(rest, true)));
    }

    @ParameterizedTest
    @MethodSource("brokenOff")
    void isNoAnswer(String rest, boolean reset) throws Exception {
        breaksOff(rest, reset);

        var response = handOver();

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("urn:countersign:problem:service-away", "Idempotency-Key");
    }

    @ParameterizedTest
    @MethodSource("brokenOff")
    void isNoPage(String rest, boolean reset) {
        breaksOff(rest, reset);

        assertThat(signedIn().get("/reviews").statusCode()).isEqualTo(503);
    }

    @Test
    void aWholeOneIsPassedOn() throws Exception {
        breaksOff("Content-Length: 14//{'revision':1}", false);

        var response = handOver();

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("{'revision':1}");
    }

    /** The rest of what it answers, with a stroke for the end of a line, and then ends or resets the connection. */
    private static void breaksOff(String rest, boolean reset) {
        torn = reset;
        answer = CREATED + rest.replace("/", "\r\n");
    }

    private HttpResponse<String> handOver() throws IOException, InterruptedException {
        var token = Around.PROVIDER.signed(Around.PROVIDER.claims(REVIEW_LEAD).build());
        var request = HttpRequest.newBuilder(
                        URI.create(address() + "/api/review/reviews/rev-a/thematic-review/handover"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
