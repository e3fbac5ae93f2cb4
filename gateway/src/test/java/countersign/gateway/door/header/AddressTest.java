package countersign.gateway.door.header;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.Browser;
import countersign.gateway.testing.GatewayTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that mean one thing here and might mean another behind, and names that are not ours. */
class AddressTest extends GatewayTest {

    @BeforeEach
    void nothingWasAsked() {
        Around.SERVICES.resetRequests();
    }

    private String raw(String target, String... headers) throws IOException {
        return exchanged("GET " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nAuthorization: Bearer "
                + token() + "\r\nConnection: close\r\n\r\n");
    }

    private String exchanged(String request) throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(address()).getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String token() {
        return Around.PROVIDER.signed(Around.PROVIDER.claims(REVIEW_LEAD).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/review/../signoff/audit/entries",
                "/api/review/%2e%2e/signoff/audit/entries",
                "/api/review//reviews",
                "/api/review/reviews;x=1",
                "/api/review/reviews%3bx",
                "/api/review/%2freviews",
                "/api/review/a%5cb",
                "/api/review/%252e%252e/x",
                "/api/review/%00",
                "/api/review/a%0d%0ab",
                "/api/review/%zz",
                "//evil.example/",
                "/./work",
                "/api/review/..;/actuator/env",
                "/api\\review",
                "/%2561pi/review",
                "http://evil.example/api/review/x"
            })
    void isRefusedBeforeAnythingIsAsked(String target) throws IOException {
        var answer = raw(target, "Host: 127.0.0.1");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).doesNotContain("Exception", "Tomcat", "evil");
        Around.SERVICES.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void whatTheServicesShowOnlyToTheirNeighboursIsNotToBeHadHere() throws IOException {
        for (var path : new String[] {
            "/actuator/env",
            "/v3/api-docs",
            "/actuator",
            "/actuator/health",
            "/actuator/health/mongo",
            "/actuator/health/../env"
        }) {
            assertThat(raw(path, "Host: 127.0.0.1")).as(path).doesNotContain("HTTP/1.1 200");
        }
        Around.SERVICES.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "evil.example:8080", "a b", ""})
    void onlyOurOwnNameIsListenedTo(String host) throws IOException {
        assertThat(raw("/oauth2/authorization/countersign", "Host: " + host))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Location", "evil");
    }

    @Test
    void healthIsToldUnderAnyName() throws IOException {
        assertThat(raw("/actuator/health/liveness", "Host: 10.1.2.3:8080"))
                .startsWith("HTTP/1.1 200")
                .contains("{\"status\":\"UP\"}");
        assertThat(raw("/actuator/health/readiness", "Host: 10.1.2.3:8080")).startsWith("HTTP/1.1 200");
    }

    @Test
    void noForwardedHeaderIsBelieved() throws IOException {
        var answer = raw(
                "/oauth2/authorization/countersign",
                "Host: 127.0.0.1",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: host=evil.example");
        assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil");
    }

    @Test
    void aRequestWithTwoLengthsIsOneRequest() throws IOException {
        var answer = exchanged("POST /cookies HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /accessibility HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(answer.split("HTTP/1.1 [0-9]{3}")).as(answer).hasSize(2);
        assertThat(exchanged("POST /cookies HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\nContent-Length: 5\r\n"
                        + "Connection: close\r\n\r\nabcd"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/%09/evil.example"})
    void signingInLeadsNowhereElse(String elsewhere) {
        Around.PROVIDER.next(REVIEW_LEAD);
        var browser = browser();
        for (var name : new String[] {"continue", "redirect", "redirect_uri", "returnTo", "target"}) {
            var there = browser.get("/oauth2/authorization/countersign?" + name + "="
                    + java.net.URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));
            assertThat(there.uri().toString()).startsWith(address() + "/");
        }
    }

    @Test
    void aServiceIsAskedForExactlyWhatWasAsked() {
        answers("/api/review/reviews/a%7Eb", "{}");
        var answer =
                Browser.once(HttpRequest.newBuilder(URI.create(address() + "/api/review/reviews/a%7Eb?q=a%26b%3Dc"))
                        .header("Authorization", "Bearer " + token())
                        .header("Connection-Id", "x")
                        .header("X-Forwarded-For", "10.0.0.1")
                        .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        Around.SERVICES.verify(1, getRequestedFor(urlEqualTo("/api/review/reviews/a%7Eb?q=a%26b%3Dc")));
    }
}
