package countersign.review.service;

import com.mongodb.client.MongoDatabase;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.outbox.Lane;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.TestTokens;
import countersign.review.ReviewServiceApplication;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The service over HTTP without an engine and with signoff-service played: its workers are called by hand, and what
 * would go out stays in the outboxes, where a test can look at it. Fails if a query is not served by a declared index.
 */
@SpringBootTest(
        classes = ReviewServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "countersign.returns.acceptance-final-after=0s")
@ExtendWith(DocumentServer.class)
abstract class ServiceTest {

    /** Signs and decides what a test says. */
    static final PlayedSignoff SIGNOFF = PlayedSignoff.started();

    private static final AtomicLong JOBS = new AtomicLong(1_000);

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    @Autowired
    List<ServiceTaskWorker> workers;

    @Autowired
    List<HeldWorkHandler> handlers;

    Api api;

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        DocumentServer.register(properties);
        TestTokens.register(properties);
        properties.add("countersign.services.signoff.url", SIGNOFF::address);
        properties.add("countersign.engine.enabled", () -> false);
        properties.add("countersign.outbox.enabled", () -> false);
        TestSecrets.register(properties);
    }

    @BeforeEach
    void everybodyIsThere() {
        api = Api.on(port);
        if (api.as(Cast.LEAD).get("/me").json().at("/appointments").isEmpty()) {
            Cast.appear(api);
        }
    }

    /** Opens and launches a review of its own, and has it issued as the engine would. */
    String launchedReview() {
        String id = TestReviews.opened(api);
        api.as(Cast.LEAD).once().post("/reviews/" + id + "/launch").is(200);
        work("review.issue-assessments", Map.of("reviewId", id));
        return id;
    }

    /** A worker does a job of the engine. */
    Map<String, Object> work(String type, Map<String, Object> variables) {
        return work(type, job(type, variables));
    }

    Map<String, Object> work(String type, EngineJob job) {
        return workers.stream()
                .filter(worker -> worker.jobType().equals(type))
                .findFirst()
                .orElseThrow()
                .handle(job);
    }

    /** The engine hands out held work. */
    EngineJob hold(String type, Map<String, Object> variables) {
        EngineJob job = job(type, variables);
        handler(type).held(job);
        return job;
    }

    HeldWorkHandler handler(String type) {
        return handlers.stream()
                .filter(handler -> handler.jobType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    static EngineJob job(String type, Map<String, Object> variables) {
        return new EngineJob(JOBS.incrementAndGet(), type, "element", 1, Map.of(), variables);
    }

    /** The aggregate of this id, or the response that a review cites by it. */
    static Document known(String collection, String id) {
        return List.of("assessments", "policy-checks").contains(collection) ? known(id) : new Document("_id", id);
    }

    /** A response, by its own id or by that of a citation. */
    static Document known(String id) {
        return new Document("$or", List.of(new Document("_id", id), new Document("body.file.citations.id", id)));
    }

    /** As {@link #wholeOutbox}, but for the entries on the record that a review cites it, which each response has. */
    List<Document> outbox(String collection, String id) {
        return wholeOutbox(collection, id).stream()
                .filter(message -> !"response.cited"
                        .equals(message.get("payload", Document.class).get("type")))
                .toList();
    }

    /** What waits to go out of an aggregate: first what is waited for, then what is only recorded. */
    List<Document> wholeOutbox(String collection, String id) {
        Document found =
                database.getCollection(collection).find(known(collection, id)).first();
        return found == null
                ? List.of()
                : Stream.of(Lane.values())
                        .flatMap(lane -> found.getList(lane.messages(), Document.class, List.of()).stream())
                        .toList();
    }
}
