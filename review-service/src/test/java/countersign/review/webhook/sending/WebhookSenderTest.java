package countersign.review.webhook.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import countersign.review.webhook.address.Destination;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {

    @RegisterExtension
    static final WireMockExtension RECEIVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"))
            .build();

    private static final byte[] BODY = "{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8);

    private final WebhookSender sender = Networks.sender(Networks.PATIENT);

    @AfterEach
    void close() throws IOException {
        sender.close();
    }

    @Test
    void sendsTheExactBytesAndHeaders() {
        RECEIVER.stubFor(post("/hook").willReturn(aResponse().withStatus(204)));

        Attempt attempt = sender.post(allowListed("/hook"), Map.of("webhook-id", "msg_1"), BODY);

        assertThat(attempt.succeeded()).isTrue();
        assertThat(attempt.address()).contains("127.0.0.1:" + RECEIVER.getPort());
        RECEIVER.verify(postRequestedFor(urlEqualTo("/hook"))
                .withHeader("webhook-id", equalTo("msg_1"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalTo("{\"a\":\"é\"}")));
    }

    @Test
    void neverFollowsARedirect() {
        RECEIVER.stubFor(post("/hook").willReturn(aResponse().withStatus(307).withHeader("Location", "/elsewhere")));

        Attempt attempt = sender.post(allowListed("/hook"), Map.of(), BODY);

        assertThat(attempt.succeeded()).isFalse();
        assertThat(attempt.status()).isEqualTo(307);
        RECEIVER.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void keepsTheBeginningOfTheAnswerOnly() {
        RECEIVER.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withStatus(500)
                        .withBody("x".repeat(100_000))
                        .withHeader("Retry-After", "7")));

        Attempt attempt = sender.post(allowListed("/hook"), Map.of(), BODY);

        assertThat(attempt.result())
                .isEqualTo(new Attempt.Answered(500, "x".repeat(2_048), Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void givesUpWhenTheWholeCallTakesTooLong() throws IOException {
        RECEIVER.stubFor(post(anyUrl())
                .willReturn(
                        aResponse().withStatus(200).withBody("y".repeat(500)).withChunkedDribbleDelay(20, 10_000)));

        try (WebhookSender hasty = Networks.sender(Networks.SHORT)) {
            Attempt attempt = hasty.post(allowListed("/hook"), Map.of(), BODY);

            assertThat(attempt.result()).isEqualTo(new Attempt.Failed(Failure.TIMED_OUT));
        }
    }

    @Test
    void saysWhatBrokeOff() {
        RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(sender.post(allowListed("/hook"), Map.of(), BODY).result())
                .isEqualTo(new Attempt.Failed(Failure.BROKEN_OFF));
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(sender.post(
                                new Destination.AllowListed(URI.create("http://127.0.0.1:" + free + "/")),
                                Map.of(),
                                BODY)
                        .result())
                .isEqualTo(new Attempt.Failed(Failure.NOT_REACHED));
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() {
        Attempt attempt = sender.post(
                new Destination.AllowListed(URI.create("https://127.0.0.1:" + RECEIVER.getHttpsPort() + "/")),
                Map.of(),
                BODY);

        assertThat(attempt.result()).isEqualTo(new Attempt.Failed(Failure.CERTIFICATE_NOT_TRUSTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"})
    void connectsToNoAddressInsideInAnyForm(String host) {
        URI uri = URI.create("http://" + host + ":" + RECEIVER.getPort() + "/inside");

        assertThat(sender.post(new Destination.Guarded(uri), Map.of(), BODY).result())
                .isIn(new Attempt.Failed(Failure.ADDRESS_NOT_PERMITTED), new Attempt.Failed(Failure.NO_SUCH_HOST));
        RECEIVER.verify(0, postRequestedFor(urlEqualTo("/inside")));
    }

    @Test
    void connectsToNoAddressInsideBehindAName() throws IOException {
        try (WebhookSender fooled = Networks.sender(
                Networks.names(host ->
                        new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("fd00::1")}),
                Networks.PATIENT)) {
            URI uri = URI.create("http://region.example:" + RECEIVER.getPort() + "/named");

            assertThat(fooled.post(new Destination.Guarded(uri), Map.of(), BODY).result())
                    .isEqualTo(new Attempt.Failed(Failure.ADDRESS_NOT_PERMITTED));
        }
        RECEIVER.verify(0, postRequestedFor(urlEqualTo("/named")));
    }

    @Test
    void doesNotWaitForASlowNameServer() throws Exception {
        Object never = new Object();
        DnsResolver slow = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                synchronized (never) {
                    try {
                        never.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return new InetAddress[0];
                }
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try (WebhookSender waiting = Networks.sender(slow, Networks.SHORT)) {
            assertThat(waiting.post(new Destination.Guarded(URI.create("https://region.example/")), Map.of(), BODY)
                            .result())
                    .isEqualTo(new Attempt.Failed(Failure.TIMED_OUT));
        }
    }

    private static Destination allowListed(String path) {
        return new Destination.AllowListed(URI.create("http://127.0.0.1:" + RECEIVER.getPort() + path));
    }
}
