package countersign.review.service;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.webhook.delivery.Deliveries;
import countersign.review.webhook.delivery.Delivery;
import countersign.review.webhook.delivery.Delivery.Progress;
import countersign.review.webhook.delivery.DeliveryPump;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Deliveries over time, which the test moves: sweeps are called by hand. */
@Import(WebhookDeliveryTest.Time.class)
class WebhookDeliveryTest extends ServiceTest {

    private static final WireMockServer RECEIVER = started();
    private static final byte[] PAYLOAD = "{\"type\":\"return.submitted\"}".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MovingClock clock;

    @Autowired
    DeliveryPump pump;

    @Autowired
    Deliveries deliveries;

    @Autowired
    List<OutboxHandler> outboxHandlers;

    private String endpoint = "";
    private String secret = "";

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock();
        }
    }

    @DynamicPropertySource
    static void receiver(DynamicPropertyRegistry properties) {
        properties.add("WEBHOOK_ALLOWED_HOSTS", () -> "127.0.0.1:" + RECEIVER.port());
        properties.add("countersign.webhooks.sweep-every", () -> "1h");
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(
                wireMockConfig().dynamicPort().bindAddress("127.0.0.1").containerThreads(40));
        server.start();
        return server;
    }

    @BeforeEach
    void anEndpointIsThere() {
        endpoint = "e-" + UUID.randomUUID();
        secret = api.as(Cast.OPERATOR)
                .put("/webhook-endpoints/" + endpoint, Map.of("organisation", "Y58", "url", url(endpoint)))
                .is(201)
                .text("/secret");
    }

    @Test
    void deliversAMessageThatTheReferenceLibraryVerifies() throws Exception {
        answers(204);
        String id = queued();

        pump.sweep();

        becomes(id, "delivered");
        LoggedRequest request = received().getFirst();
        assertThat(request.getHeader("webhook-id")).isEqualTo(id);
        new Webhook(secret).verify(request.getBodyAsString(), signedHeaders(request));
        assertThat(settled(id)).containsExactly("webhook.delivery-settled");
        assertThat(find(id).attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.status()).isEqualTo(204);
            assertThat(attempt.host()).isEqualTo("127.0.0.1:" + RECEIVER.port());
        });
        pump.sweep();
        assertThat(received()).hasSize(1);
    }

    @Test
    void signsWithBothSecretsForADayAfterARotation() throws Exception {
        answers(204);
        Answer rotated = api.as(Cast.OPERATOR)
                .keyed("rotate-" + endpoint)
                .post("/webhook-endpoints/" + endpoint + "/rotation")
                .is(201);
        String fresh = rotated.text("/secret");
        String first = queued();
        pump.sweep();
        becomes(first, "delivered");

        LoggedRequest both = received().getFirst();
        assertThat(fresh).isNotEqualTo(secret);
        assertThat(api.as(Cast.OPERATOR)
                        .keyed("rotate-" + endpoint)
                        .post("/webhook-endpoints/" + endpoint + "/rotation")
                        .is(201)
                        .text("/secret"))
                .as("the same request gets the same answer")
                .isEqualTo(fresh);
        new Webhook(secret).verify(both.getBodyAsString(), signedHeaders(both));
        new Webhook(fresh).verify(both.getBodyAsString(), signedHeaders(both));

        clock.timePasses(Duration.ofHours(25));
        String second = queued();
        pump.sweep();
        becomes(second, "delivered");
        assertThat(received().getLast().getHeader("webhook-signature")).doesNotContain(" ");
    }

    @Test
    void triesAgainByTheScheduleUntilTheAttemptsRunOut() {
        answers(500);
        String id = queued();

        for (int made = 1; made <= 12; made++) {
            int expected = made;
            await().untilAsserted(() -> {
                pump.sweep();
                assertThat(find(id).attempts()).hasSize(expected);
            });
            pump.sweep();
            assertThat(find(id).attempts()).as("not before its time").hasSize(made);
            clock.timePasses(Duration.ofHours(29));
        }

        becomes(id, "exhausted");
        assertThat(settled(id)).containsExactly("webhook.delivery-settled");
        assertThat(received()).hasSize(12);
        assertThat(received())
                .extracting(request -> request.getHeader("webhook-id"))
                .containsOnly(id);
        assertThat(received())
                .extracting(request -> request.getHeader("webhook-timestamp"))
                .doesNotHaveDuplicates();
    }

    @Test
    void honoursWhatTheReceiverAsksFor() {
        RECEIVER.stubFor(
                post("/" + endpoint).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "600")));
        String id = queued();
        Instant before = clock.instant();

        pump.sweep();
        await().until(() -> !find(id).attempts().isEmpty());

        assertThat(find(id).progress())
                .isInstanceOfSatisfying(Progress.Pending.class, pending -> assertThat(pending.dueAt())
                        .isBetween(before.plusSeconds(600), before.plusSeconds(660)));
    }

    @Test
    void isDeliveredAgainAMinuteAfterAReplicaDiedInTheMiddle() {
        answers(204);
        String id = queued();
        Document claimed = new Document(
                        "$set",
                        new Document(
                                "body.progress.dueAt",
                                java.util.Date.from(clock.instant().plusSeconds(60))))
                .append("$inc", new Document("version", 1L));
        database.getCollection("deliveries").updateOne(new Document("_id", id), claimed);

        pump.sweep();
        assertThat(find(id).attempts()).isEmpty();
        clock.timePasses(Duration.ofSeconds(61));
        pump.sweep();

        becomes(id, "delivered");
    }

    @Test
    void isClaimedByOneOfManySweeps() {
        answers(204);
        String id = queued();

        List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream().forEach(sweep -> pump.sweep());

        becomes(id, "delivered");
        assertThat(received()).hasSize(1);
    }

    @Test
    void switchesAnEndpointOffThatIsGone() {
        answers(410);
        String id = queued();
        String later = queued();
        pump.sweep();
        becomes(id, "exhausted");
        assertThat(settled(id)).containsExactly("webhook.disable-endpoint", "webhook.delivery-settled");

        deliver(id, "webhook.disable-endpoint");
        deliver(id, "webhook.disable-endpoint");

        Answer disabled =
                api.as(Cast.OPERATOR).get("/webhook-endpoints/" + endpoint).is(200);
        assertThat(disabled.text("/state")).isEqualTo("disabled");
        becomes(later, "exhausted");
        String last = queued();
        pump.sweep();
        becomes(last, "exhausted");
        assertThat(find(last).attempts()).isEmpty();

        Map<String, String> same = Map.of("organisation", "Y58", "url", url(endpoint));
        api.as(Cast.OPERATOR).put("/webhook-endpoints/" + endpoint, same).refuses(428, "precondition-required");
        assertThat(api.as(Cast.OPERATOR)
                        .reading(disabled.version())
                        .put("/webhook-endpoints/" + endpoint, same)
                        .is(200)
                        .text("/state"))
                .isEqualTo("active");
    }

    @Test
    void aSlowEndpointHasFiveInFlightAndDelaysNoOther() {
        RECEIVER.stubFor(post("/" + endpoint).willReturn(status(204).withFixedDelay(4_000)));
        List<String> slow = List.of(queued(), queued(), queued(), queued(), queued(), queued(), queued());
        anEndpointIsThere();
        answers(204);
        String quick = queued();

        pump.sweep();
        pump.sweep();

        await().atMost(Duration.ofSeconds(3)).until(() -> find(quick).progress() instanceof Progress.Delivered);
        assertThat(slow.stream().filter(id -> find(id).progress() instanceof Progress.Delivered))
                .isEmpty();
        assertThat(claimed(slow)).isEqualTo(5);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            pump.sweep();
            assertThat(slow).allMatch(id -> find(id).progress() instanceof Progress.Delivered);
        });
    }

    private long claimed(List<String> ids) {
        return ids.stream()
                .map(id -> database.getCollection("deliveries")
                        .find(new Document("_id", id))
                        .first())
                .filter(found -> found.getLong("version") == 2)
                .count();
    }

    private void answers(int code) {
        RECEIVER.stubFor(post("/" + endpoint).willReturn(aResponse().withStatus(code)));
    }

    private String queued() {
        String id = "msg-" + UUID.randomUUID();
        deliveries.add(Delivery.of(id, endpoint, "subject-" + id, PAYLOAD, clock.instant()));
        return id;
    }

    private Delivery find(String id) {
        return deliveries.about("subject-" + id).getFirst();
    }

    private void becomes(String id, String state) {
        await().untilAsserted(() -> assertThat(database.getCollection("deliveries")
                        .find(new Document("_id", id))
                        .first()
                        .getEmbedded(List.of("body", "progress", "state"), String.class))
                .isEqualTo(state));
    }

    private List<String> settled(String id) {
        return outbox("deliveries", id).stream()
                .map(message -> message.getString("type"))
                .toList();
    }

    private void deliver(String id, String type) {
        Document message = outbox("deliveries", id).stream()
                .filter(found -> found.getString("type").equals(type))
                .findFirst()
                .orElseThrow();
        outboxHandlers.stream()
                .filter(handler -> handler.type().equals(type))
                .findFirst()
                .orElseThrow()
                .deliver(
                        new OutboxMessage(
                                message.getString("id"),
                                type,
                                message.get("payload", Document.class),
                                message.getDate("at").toInstant()),
                        id);
    }

    private List<LoggedRequest> received() {
        return RECEIVER.findAll(postRequestedFor(urlEqualTo("/" + endpoint)));
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + RECEIVER.port() + "/" + path;
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
