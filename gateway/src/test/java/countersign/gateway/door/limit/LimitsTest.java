package countersign.gateway.door.limit;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.GatewayTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Each test asks from an address of its own, so that it uses up nobody else's share. */
class LimitsTest extends GatewayTest {

    private HttpResponse<String> from(String from, String path, String... headers)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .build()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** The answer that follows when so many were let through. */
    private HttpResponse<String> after(int most, String from, String path, String... headers)
            throws IOException, InterruptedException {
        var answer = from(from, path, headers);
        for (int at = 0; at < most * 10 && answer.statusCode() != 429; at++) {
            answer = from(from, path, headers);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        return answer;
    }

    @Test
    void whoTriesManyTokensIsStoppedEvenIfTheyClaimOtherAddresses() throws Exception {
        var guess = new String[] {"Authorization", "Bearer guess", "X-Forwarded-For", "10.9.8.7"};
        var stopped = after(120, "127.0.0.51", "/api/review/reviews", guess);
        assertThat(stopped.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(stopped.body()).contains("urn:countersign:problem:too-many-requests");
        assertThat(from("127.0.0.52", "/api/review/reviews", guess).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoSignsInTooOftenIsToldToWait() throws Exception {
        var stopped = after(240, "127.0.0.53", "/oauth2/authorization/countersign");
        assertThat(stopped.body()).contains("<h1", "Too many requests");
        assertThat(from("127.0.0.54", "/oauth2/authorization/countersign").statusCode())
                .isEqualTo(302);
        assertThat(from("127.0.0.53", "/cookies").statusCode()).isEqualTo(200);
    }
}
