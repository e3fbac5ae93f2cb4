package countersign.review.service;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A region of its own for each test, and a policy confirmation that is on its way there. */
abstract class RegionTest extends EngineTest {

    static final WireMockServer RECEIVER = started();
    static final AtomicInteger REGIONS = new AtomicInteger(70);
    static final Duration PATIENCE = Duration.ofSeconds(60);

    String region = "";
    String secret = "";
    Person system = Cast.REVIEWER;

    @DynamicPropertySource
    static void receiver(DynamicPropertyRegistry properties) {
        properties.add("WEBHOOK_ALLOWED_HOSTS", () -> "127.0.0.1:" + RECEIVER.port());
        properties.add("countersign.webhooks.sweep-every", () -> "200ms");
    }

    private static WireMockServer started() {
        WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }

    @BeforeEach
    void aRegionOfItsOwn() {
        region = "Y" + REGIONS.incrementAndGet();
        system = new Person("system-" + region, "System of " + region, region, "system");
        api.as(Cast.OPERATOR)
                .put("/organisations/" + region, Map.of("name", "NHS England " + region, "kind", "nhse-region"))
                .isSuccess();
    }

    Map<String, String> endpoint() {
        return Map.of("organisation", region, "url", "http://127.0.0.1:" + RECEIVER.port() + "/" + region);
    }

    void hasAnEndpointThatAnswers(int status) {
        answers(status);
        secret = api.as(Cast.OPERATOR)
                .put("/webhook-endpoints/" + path(), endpoint())
                .is(201)
                .text("/secret");
    }

    String path() {
        return region.toLowerCase(Locale.ROOT);
    }

    void answers(int status) {
        RECEIVER.stubFor(post("/" + region).willReturn(aResponse().withStatus(status)));
    }

    /** A review whose only policy check is confirmed; answers the id of the return that follows. */
    String confirmedPolicy() {
        Map<String, Object> request = new LinkedHashMap<>(TestReviews.with("region", region));
        request.put(
                "assessmentsCloseAt", ENGINE.now().plus(Duration.ofDays(300)).toString());
        String review =
                api.as(Cast.LEAD).once().post("/reviews", request).is(201).text("/id");
        api.as(Cast.LEAD).once().post("/reviews/" + review + "/launch").is(200);
        isHeld("policy-checks", review + "~RVN~policy");
        api.as(Cast.AWP_LEAD)
                .once()
                .post(
                        "/responses/" + review + "~RVN~policy/submission",
                        Answers.check("yes", "Access policy, section 5", ""))
                .is(200);
        await().atMost(PATIENCE).until(() -> !api.as(Cast.LEAD)
                .get("/returns?review=" + review)
                .texts("/items", "id")
                .isEmpty());
        return api.as(Cast.LEAD)
                .get("/returns?review=" + review)
                .texts("/items", "id")
                .getFirst();
    }

    void becomes(String returnId, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(read(returnId).text("/state")).isEqualTo(state));
    }

    Answer read(String returnId) {
        return api.as(Cast.LEAD).get("/returns/" + returnId).is(200);
    }

    Answer answer(String returnId, String what, Map<String, String> more) {
        Map<String, String> body = new LinkedHashMap<>(more);
        body.put("contentSha256", read(returnId).text("/contentSha256"));
        return api.as(system)
                .once()
                .post("/returns/" + returnId + "/" + what, body)
                .is(200);
    }

    List<LoggedRequest> received() {
        return RECEIVER.findAll(postRequestedFor(urlEqualTo("/" + region)));
    }

    void isWork(String item) {
        await().atMost(PATIENCE).until(() -> api.as(Cast.OFFICE)
                .get("/work?limit=200")
                .texts("/items", "id")
                .contains(item));
    }

    void isNoWork(String item) {
        await().atMost(PATIENCE).until(() -> !api.as(Cast.OFFICE)
                .get("/work?limit=200")
                .texts("/items", "id")
                .contains(item));
    }

    static HttpHeaders signedHeaders(LoggedRequest request) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(request.getHeader("webhook-id")),
                        "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                        "webhook-signature", List.of(request.getHeader("webhook-signature"))),
                (name, value) -> true);
    }

    /** The operator enters the address again, which switches the endpoint on. */
    void hasItsEndpointSwitchedOnAgain() {
        long version = api.as(Cast.OPERATOR).get("/webhook-endpoints/" + path()).version();
        api.as(Cast.OPERATOR)
                .reading(version)
                .put("/webhook-endpoints/" + path(), endpoint())
                .is(200);
    }

    /** The ICB says so of a return that did not arrive. */
    void isToBeSentAgain(String returnId, String why) {
        api.as(Cast.OFFICE)
                .once()
                .post("/returns/" + returnId + "/undelivered-resolution", Map.of("outcome", "resend", "reason", why))
                .is(200);
    }

    /** The region accepts it, and so the process ends. */
    void isAccepted(String returnId) {
        answer(returnId, "acceptance", Map.of());
        walks("returnId", returnId, "return-accepted");
    }
}
