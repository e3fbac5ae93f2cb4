package countersign.gateway.door.limit;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that no service is asked to read. */
class ApiBodyTest extends GatewayTest {

    private static final String PATH = "/api/review/returns";

    @BeforeEach
    void theServiceAnswers() {
        Around.SERVICES.stubFor(any(urlPathEqualTo(PATH)).willReturn(okJson("{}")));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(address() + PATH)).header("Authorization", "Bearer " + token());
    }

    private static String token() {
        return Around.PROVIDER.signed(Around.PROVIDER.claims(REVIEW_LEAD).build());
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var body = "x".repeat(2_000_000);
        var announced = browser().send(request().POST(BodyPublishers.ofString(body)));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("urn:countersign:problem:too-large");
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() {
        var unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2_000_000]));
        var answer = browser().send(request().POST(unannounced));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:countersign:problem:too-large");
    }

    @Test
    void sendersWhoBreakOffDoNotCloseTheWayForOthers() throws IOException {
        var broken = "POST " + PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token()
                + "\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{";
        for (int at = 0; at < 120; at++) {
            try (var socket = new Socket(
                    InetAddress.getLoopbackAddress(), URI.create(address()).getPort())) {
                socket.getOutputStream().write(broken.getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            }
        }
        var good = browser().send(request().POST(BodyPublishers.ofString("{}")));
        assertThat(good.statusCode()).isEqualTo(200);
        Around.SERVICES.verify(1, postRequestedFor(urlPathEqualTo(PATH)));
    }
}
