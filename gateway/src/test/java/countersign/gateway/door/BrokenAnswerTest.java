package countersign.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that dies while it answers: whoever waits for the answer is never told that what they did is done. */
class BrokenAnswerTest extends GatewayTest {

    private static final ServerSocket SERVICE = listening();
    private static final int ENOUGH_TO_BE_READ = 200;
    private static volatile String answer = "";
    private static volatile boolean torn;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        properties.add("REVIEW_URL", () -> "http://127.0.0.1:" + SERVICE.getLocalPort());
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

    /** Reads as much of each request as has come, answers the same to each, and tears the connection down. */
    private static void serve(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                caller.getInputStream().read(new byte[65_536]);
                caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                caller.getOutputStream().flush();
                Thread.sleep(ENOUGH_TO_BE_READ);
                caller.setSoLinger(torn, 0);
            } catch (InterruptedException ended) {
                return;
            } catch (IOException gone) {
                // the next one
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: 50//            | false",
                "Content-Length: 50//            | true",
                "Content-Length: 50//{'revision':1 | false",
                "Content-Length: 50//{'revision':1 | true",
                "Transfer-Encoding: chunked//    | false",
                "Transfer-Encoding: chunked//    | true",
                "Transfer-Encoding: chunked//32/{'revision':1 | false",
                "Transfer-Encoding: chunked//32/{'revision':1 | true"
            })
    void isNoAnswer(String rest, boolean reset) throws Exception {
        torn = reset;
        answer = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n" + rest.replace("/", "\r\n");
        var request = HttpRequest.newBuilder(
                        URI.create(address() + "/api/review/reviews/rev-a/thematic-review/handover"))
                .header(
                        "Authorization",
                        "Bearer "
                                + Around.PROVIDER.signed(
                                        Around.PROVIDER.claims(REVIEW_LEAD).build()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(status(request)).isNotEqualTo(201);
    }

    /** 0 if the connection breaks. */
    private static int status(HttpRequest request) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException broken) {
            return 0;
        }
    }
}
