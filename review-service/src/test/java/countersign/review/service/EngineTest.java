package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.TestTokens;
import countersign.review.ReviewServiceApplication;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The service over HTTP with its own deployer, workers and outboxes on an embedded engine; only signoff-service is
 * played.
 */
@SpringBootTest(
        classes = ReviewServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "countersign.returns.acceptance-final-after=0s")
@ExtendWith(DocumentServer.class)
@DirtiesContext
abstract class EngineTest {

    static final EmbeddedEngine ENGINE = EmbeddedEngine.started();

    private static final PlayedSignoff SIGNOFF = PlayedSignoff.started();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    Api api;

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        DocumentServer.register(properties);
        TestTokens.register(properties);
        TestSecrets.register(properties);
        properties.add("countersign.zeebe.address", ENGINE::address);
        properties.add("countersign.services.signoff.url", SIGNOFF::address);
        properties.add("countersign.engine.sweep-every", () -> "500ms");
        properties.add("countersign.engine.renew-every", () -> "1s");
        properties.add("countersign.outbox.sweep-every", () -> "500ms");
    }

    @BeforeEach
    void everybodyIsThere() {
        api = Api.on(port);
        if (api.as(Cast.LEAD).get("/me").json().at("/appointments").isEmpty()) {
            Cast.appear(api);
        }
    }

    /** A review of its own, launched, and waiting for this assessment. */
    String launchedReview(int closesInDays) {
        var request = TestReviews.with(
                "assessmentsCloseAt",
                ENGINE.now().plus(Duration.ofDays(closesInDays)).toString());
        String id = api.as(Cast.LEAD).once().post("/reviews", request).is(201).text("/id");
        api.as(Cast.LEAD).once().post("/reviews/" + id + "/launch").is(200);
        isHeld("assessments", id + "~" + Cast.ROSE);
        return id;
    }

    /** Waits until the engine's job is held by this aggregate. */
    long isHeld(String collection, String id) {
        await().atMost(PATIENCE).until(() -> heldJob(collection, id) != 0);
        return heldJob(collection, id);
    }

    /** 0 if none. */
    long heldJob(String collection, String id) {
        Document found =
                database.getCollection(collection).find(ServiceTest.known(id)).first();
        return found == null
                ? 0
                : found
                        .getEmbedded(List.of("body", "file"), Document.class)
                        .getList("citations", Document.class)
                        .stream()
                        .filter(citation -> id.equals(citation.getString("id")))
                        .map(citation -> citation.getLong("heldJob"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(0L);
    }

    void becomes(String assessment, Person reader, String state) {
        await().atMost(PATIENCE).until(() -> api.as(reader)
                .get("/responses/" + assessment)
                .text("/state")
                .equals(state));
    }

    /** Waits until the process of this assessment has completed the element. */
    void completes(String assessment, String element) {
        walks("assessmentId", assessment, element);
    }

    void walks(String variable, String value, String element) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ENGINE.walked(variable, value)).contains(element));
    }

    /** Waits until an entry of this type about this thing is in the audit. */
    void isAudited(String type, String subject) {
        await().atMost(PATIENCE).until(() -> SIGNOFF.has(type, subject));
    }
}
