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
import com.standardwebhooks.Webhook;
import countersign.review.canonical.Sha256;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A policy confirmation on its way to a region and back, on the real models, workers and outboxes. */
class ReturnProcessTest extends EngineTest {

    private static final WireMockServer RECEIVER = started();
    private static final AtomicInteger REGIONS = new AtomicInteger(70);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private String region = "";
    private String secret = "";
    private Person system = Cast.REVIEWER;

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

    private Map<String, String> endpoint() {
        return Map.of("organisation", region, "url", "http://127.0.0.1:" + RECEIVER.port() + "/" + region);
    }

    private void hasAnEndpointThatAnswers(int status) {
        answers(status);
        secret = api.as(Cast.OPERATOR)
                .put("/webhook-endpoints/" + path(), endpoint())
                .is(201)
                .text("/secret");
    }

    private String path() {
        return region.toLowerCase(java.util.Locale.ROOT);
    }

    private void answers(int status) {
        RECEIVER.stubFor(post("/" + region).willReturn(aResponse().withStatus(status)));
    }

    /** A review whose only policy check is confirmed; answers the id of the return that follows. */
    private String confirmedPolicy() {
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
                        "/policy-checks/" + review + "~RVN~policy/confirmation",
                        Map.of("neverUsesDnaAsReason", true, "evidence", "Access policy, section 5"))
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

    private void becomes(String returnId, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(read(returnId).text("/state")).isEqualTo(state));
    }

    private Answer read(String returnId) {
        return api.as(Cast.LEAD).get("/returns/" + returnId).is(200);
    }

    private Answer answer(String returnId, String what, Map<String, String> more) {
        Map<String, String> body = new LinkedHashMap<>(more);
        body.put("contentSha256", read(returnId).text("/contentSha256"));
        return api.as(system)
                .once()
                .post("/returns/" + returnId + "/" + what, body)
                .is(200);
    }

    private List<LoggedRequest> received() {
        return RECEIVER.findAll(postRequestedFor(urlEqualTo("/" + region)));
    }

    private void isWork(String item) {
        await().atMost(PATIENCE).until(() -> api.as(Cast.OFFICE)
                .get("/work?limit=200")
                .texts("/items", "id")
                .contains(item));
    }

    @Test
    void isDeliveredAcknowledgedAndAccepted() throws Exception {
        hasAnEndpointThatAnswers(204);
        String returnId = confirmedPolicy();
        becomes(returnId, "delivered");

        LoggedRequest request = received().getFirst();
        new Webhook(secret).verify(request.getBodyAsString(), signedHeaders(request));
        JsonNode sent = Api.JSON.readTree(request.getBodyAsString());
        assertThat(sent.at("/type").asString()).isEqualTo("return.submitted");
        assertThat(sent.at("/data/returnId").asString()).isEqualTo(returnId);
        assertThat(sent.at("/data/sequence").asInt()).isEqualTo(1);
        assertThat(sent.at("/data/kind").asString()).isEqualTo("policy-confirmation");
        assertThat(sent.at("/data/link").asString()).endsWith("/returns/" + returnId);
        assertThat(sent.at("/data/checkpoint/size").asInt()).isEqualTo(3);
        String content = api.as(system)
                .get("/returns/" + returnId + "/content")
                .is(200)
                .response()
                .body();
        assertThat(Sha256.of(content.getBytes(StandardCharsets.UTF_8)).hex())
                .isEqualTo(sent.at("/data/contentSha256").asString());

        answer(returnId, "acknowledgement", Map.of());
        answer(returnId, "acceptance", Map.of());

        walks("returnId", returnId, "return-accepted");
        isAudited("return.submitted", returnId);
        isAudited("return.delivered", returnId);
        isAudited("return.acknowledged", returnId);
        isAudited("return.accepted", returnId);
        assertThat(received()).hasSize(1);
    }

    @Test
    void becomesHumanWorkWhenTheEndpointIsGoneAndIsSentAgain() {
        hasAnEndpointThatAnswers(410);
        String returnId = confirmedPolicy();
        isWork("undelivered-return~" + returnId);
        assertThat(read(returnId).text("/undelivered/reason")).contains("410");
        await().atMost(PATIENCE).until(() -> api.as(Cast.OPERATOR)
                .get("/webhook-endpoints/" + path())
                .text("/state")
                .equals("disabled"));

        answers(204);
        long version = api.as(Cast.OPERATOR).get("/webhook-endpoints/" + path()).version();
        api.as(Cast.OPERATOR)
                .reading(version)
                .put("/webhook-endpoints/" + path(), endpoint())
                .is(200);
        api.as(Cast.OFFICE)
                .once()
                .post(
                        "/returns/" + returnId + "/undelivered-resolution",
                        Map.of("outcome", "resend", "reason", "The region has put its endpoint right"))
                .is(200);

        becomes(returnId, "delivered");
        assertThat(read(returnId).number("/sequence")).isEqualTo(2);
        answer(returnId, "acceptance", Map.of());
        walks("returnId", returnId, "return-accepted");
        assertThat(api.as(Cast.LEAD)
                        .get("/returns/" + returnId + "/deliveries")
                        .is(200)
                        .texts("/items", "status"))
                .containsExactly("410", "204");
    }

    @Test
    void isQueriedClarifiedAndSubmittedAgain() {
        hasAnEndpointThatAnswers(204);
        String returnId = confirmedPolicy();
        becomes(returnId, "delivered");
        String before = api.as(system)
                .get("/returns/" + returnId + "/content")
                .is(200)
                .response()
                .body();

        answer(returnId, "query", Map.of("text", "Which section of the policy?"));
        isWork("query-response~" + returnId);
        api.as(Cast.LEAD)
                .once()
                .post("/returns/" + returnId + "/query-response", Map.of("text", "x", "outcome", "rework"))
                .refuses(422, "no-rework")
                .naming("outcome");
        api.as(Cast.LEAD)
                .once()
                .post("/returns/" + returnId + "/query-response", Map.of("text", "Section 5, second paragraph"))
                .is(200);

        await().atMost(PATIENCE).until(() -> received().size() == 2);
        becomes(returnId, "delivered");
        JsonNode again = Api.JSON.readTree(received().getLast().getBodyAsString());
        assertThat(again.at("/data/sequence").asInt()).isEqualTo(2);
        assertThat(received().getLast().getHeader("webhook-id"))
                .isNotEqualTo(received().getFirst().getHeader("webhook-id"));
        assertThat(api.as(system)
                        .get("/returns/" + returnId + "/content")
                        .is(200)
                        .response()
                        .body())
                .isEqualTo(before);
        answer(returnId, "acceptance", Map.of());
        walks("returnId", returnId, "return-accepted");
        isAudited("return.queried", returnId);
        isAudited("return.resubmitted", returnId);
    }

    @Test
    void withoutAnEndpointIsReadAndAnsweredInThePortal() {
        String returnId = confirmedPolicy();
        isWork("undelivered-return~" + returnId);

        answer(returnId, "acknowledgement", Map.of());
        await().atMost(PATIENCE).until(() -> !api.as(Cast.OFFICE)
                .get("/work?limit=200")
                .texts("/items", "id")
                .contains("undelivered-return~" + returnId));
        answer(returnId, "acceptance", Map.of());

        walks("returnId", returnId, "return-accepted");
    }

    @Test
    void isChasedWhenTheRegionDoesNotAnswer() {
        hasAnEndpointThatAnswers(204);
        String returnId = confirmedPolicy();
        becomes(returnId, "delivered");
        walks("returnId", returnId, "await-delivery");

        ENGINE.timePasses(Duration.ofDays(8));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(read(returnId).number("/chases"))
                .isEqualTo(1));
        answer(returnId, "acceptance", Map.of());
        walks("returnId", returnId, "return-accepted");
    }

    @Test
    void isDeliveredOnceThoughTheReplicaDiedBetweenClaimAndAnswer() {
        answers(204);
        String returnId = confirmedPolicy();
        isWork("undelivered-return~" + returnId);
        hasAnEndpointThatAnswers(204);
        api.as(Cast.OFFICE)
                .once()
                .post(
                        "/returns/" + returnId + "/undelivered-resolution",
                        Map.of("outcome", "resend", "reason", "There is an endpoint now"))
                .is(200);
        becomes(returnId, "delivered");
        Document delivery = database.getCollection("deliveries")
                .find(new Document("_id", returnId + "_2_" + path()))
                .first();

        database.getCollection("deliveries")
                .updateOne(
                        new Document("_id", delivery.getString("_id")),
                        new Document(
                                "$set",
                                new Document(
                                        "body.progress",
                                        new Document("state", "pending")
                                                .append("dueAt", java.util.Date.from(java.time.Instant.now())))));

        await().atMost(PATIENCE).until(() -> received().size() == 2);
        assertThat(received())
                .extracting(request -> request.getHeader("webhook-id"))
                .containsOnly(delivery.getString("_id"));
        assertThat(read(returnId).number("/sequence")).isEqualTo(2);
        answer(returnId, "acceptance", Map.of());
        walks("returnId", returnId, "return-accepted");
    }

    private static HttpHeaders signedHeaders(LoggedRequest request) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(request.getHeader("webhook-id")),
                        "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                        "webhook-signature", List.of(request.getHeader("webhook-signature"))),
                (name, value) -> true);
    }
}
