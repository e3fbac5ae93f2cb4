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
import countersign.platform.identity.OdsCode;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.review.webhook.delivery.AttemptLog;
import countersign.review.webhook.delivery.Deliveries;
import countersign.review.webhook.delivery.Delivery;
import countersign.review.webhook.delivery.DeliveryPump;
import countersign.review.webhook.delivery.LoggedAttempt;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Deliveries over time, which the test moves: sweeps are called by hand. */
@Import(WebhookTest.Time.class)
abstract class WebhookTest extends ServiceTest {

    static final HeldAnswers HELD = new HeldAnswers();
    static final WireMockServer RECEIVER = started();
    static final byte[] PAYLOAD = "{\"type\":\"return.submitted\"}".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MovingClock clock;

    @Autowired
    DeliveryPump pump;

    @Autowired
    Deliveries deliveries;

    @Autowired
    AttemptLog log;

    @Autowired
    List<OutboxHandler<?>> outboxHandlers;

    String endpoint = "";
    String secret = "";

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
        WireMockServer server = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(40)
                .extensions(HELD));
        server.start();
        return server;
    }

    @BeforeEach
    void anEndpointIsThere() {
        clock.isRight();
        endpoint = "e-" + UUID.randomUUID();
        secret = api.as(Cast.OPERATOR)
                .put("/webhook-endpoints/" + endpoint, Map.of("organisation", "Y58", "url", url(endpoint)))
                .is(201)
                .text("/secret");
    }

    void answers(int code) {
        RECEIVER.stubFor(post("/" + endpoint).willReturn(aResponse().withStatus(code)));
    }

    String queued() {
        String id = "msg-" + UUID.randomUUID();
        deliveries.add(Delivery.of(
                id, endpoint, new OdsCode("QUY"), new OdsCode("Y58"), "subject-" + id, PAYLOAD, clock.instant()));
        return id;
    }

    Delivery find(String id) {
        return deliveries.find(id).orElseThrow();
    }

    List<LoggedAttempt> attempts(String id) {
        return log.at(id, "", 100).stream().map(AttemptLog.Entry::attempt).toList();
    }

    void becomes(String id, String state) {
        await().untilAsserted(() -> assertThat(database.getCollection("deliveries")
                        .find(new Document("_id", id))
                        .first()
                        .getEmbedded(List.of("body", "progress", "state"), String.class))
                .isEqualTo(state));
    }

    /** Sweeps until so many attempts have been made in all. */
    void isAttempted(String id, int times) {
        await().untilAsserted(() -> {
            pump.sweep();
            assertThat(find(id).attempts()).isEqualTo(times);
        });
    }

    List<String> settled(String id) {
        return outbox("deliveries", id).stream()
                .map(message -> message.getString("type"))
                .toList();
    }

    void deliver(String id, String type) {
        deliver("deliveries", id, type);
    }

    /** The latest message of this type is handled, as the relay would have it handled. */
    void deliver(String collection, String id, String type) {
        Document message = outbox(collection, id).stream()
                .filter(found -> found.getString("type").equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        OutboxHandler<?> handler = outboxHandlers.stream()
                .filter(known -> known.type().name().equals(type))
                .findFirst()
                .orElseThrow();
        hand(handler, message, id);
    }

    private static <P extends Record> void hand(OutboxHandler<P> handler, Document message, String id) {
        handler.deliver(
                handler.type().read(message.get("payload", Document.class)),
                new Origin(id, message.getString("id"), message.getDate("at").toInstant()));
    }

    List<LoggedRequest> received() {
        return RECEIVER.findAll(postRequestedFor(urlEqualTo("/" + endpoint)));
    }

    static String url(String path) {
        return "http://127.0.0.1:" + RECEIVER.port() + "/" + path;
    }

    static HttpHeaders signedHeaders(LoggedRequest request) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(request.getHeader("webhook-id")),
                        "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                        "webhook-signature", List.of(request.getHeader("webhook-signature"))),
                (name, value) -> true);
    }
}
