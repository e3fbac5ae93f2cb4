package countersign.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.GatewayApplication;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One browser whose requests go to either of two gateways, as behind a balancer without sticky sessions. */
class TwoGatewaysTest extends GatewayTest {

    private static final int MOST_GUESSES = 1200;

    private static ConfigurableApplicationContext another;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @BeforeAll
    static void startAnother() {
        List<String> properties = new ArrayList<>(List.of("--server.port=0"));
        Around.describe((name, value) -> properties.add("--" + name + "=" + value.get()));
        another = SpringApplication.run(GatewayApplication.class, properties.toArray(String[]::new));
    }

    @AfterAll
    static void endIt() {
        another.close();
    }

    @BeforeEach
    void thereAreReviews() {
        Around.PROVIDER.next(REVIEW_LEAD);
        answers("/api/review/reviews", "{\"items\":[],\"next\":null}");
    }

    @Test
    void aSignInBegunAtOneIsFinishedAtTheOther() {
        signsIn(address(), other(), "");

        assertThat(get(address() + "/reviews").statusCode()).isEqualTo(200);
        assertThat(get(other() + "/reviews").statusCode()).isEqualTo(200);
        assertThat(Around.PROVIDER.asked()).hasSize(1);
    }

    @Test
    void aStepUpBegunAtOneIsFinishedAtTheOther() {
        signsIn(address(), address(), "");
        signsIn(other(), address(), "?stepup=sign");

        assertThat(Around.PROVIDER.asked().getLast()).containsEntry("acr_values", "sign");
        assertThat(get(other() + "/reviews").statusCode()).isEqualTo(200);
    }

    @Test
    void aSignOutAtOneIsASignOutAtTheOther() {
        signsIn(address(), other(), "");
        var page = get(address() + "/reviews").body();
        var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var form = HttpRequest.BodyPublishers.ofString("_csrf=" + token);
        send(HttpRequest.newBuilder(URI.create(other() + "/sign-out"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form));

        assertThat(get(address() + "/reviews").headers().firstValue("Location").orElse(""))
                .contains("/oauth2/authorization/");
    }

    @Test
    void manyRequestsAtBothRefreshTheTokensOnceAndNobodyIsSignedOut() {
        Around.PROVIDER.tokenSeconds(5);
        signsIn(address(), other(), "");
        Around.PROVIDER.tokenSeconds(300);
        var before = Around.PROVIDER.refreshes();

        var answers = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> get((i % 2 == 0 ? address() : other()) + "/reviews")
                                .statusCode(),
                        task -> Thread.ofVirtual().start(task)))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
        assertThat(Around.PROVIDER.refreshes() - before).isEqualTo(1);
        assertThat(List.of(
                        get(address() + "/reviews").statusCode(),
                        get(other() + "/reviews").statusCode()))
                .containsOnly(200);
    }

    /** Limits are each gateway's own: with two a client may do twice as much, and no more. */
    @Test
    void whoGuessesTokensIsStoppedAtEach() throws IOException {
        var guesser = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.55"))
                .build();
        assertThat(guesses(guesser, address())).isEqualTo(429);
        assertThat(guess(guesser, other())).isEqualTo(401);
        assertThat(guesses(guesser, other())).isEqualTo(429);
    }

    /** What is answered in the end. */
    private static int guesses(HttpClient guesser, String gateway) {
        return IntStream.range(0, MOST_GUESSES)
                .map(guess -> guess(guesser, gateway))
                .filter(status -> status == 429)
                .findFirst()
                .orElse(401);
    }

    private static int guess(HttpClient guesser, String gateway) {
        var request = HttpRequest.newBuilder(URI.create(gateway + "/api/review/reviews"))
                .header("Authorization", "Bearer guess");
        return send(guesser, request).statusCode();
    }

    private static String other() {
        return "http://127.0.0.1:" + another.getEnvironment().getRequiredProperty("local.server.port");
    }

    /**
     * The provider leads back to the one address that a balancer has; here the answer is taken to the other gateway.
     */
    private void signsIn(String begun, String finished, String how) {
        var toProvider = get(begun + "/oauth2/authorization/countersign" + how);
        var back = get(location(toProvider));
        var welcome = get(location(back).replace(begun, finished));
        assertThat(location(welcome)).startsWith(finished).doesNotContain("failed");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(client, request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
