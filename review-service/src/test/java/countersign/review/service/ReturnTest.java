package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;

/** Returns to a region without an endpoint: it reads them in the portal and answers there. */
abstract class ReturnTest extends ServiceTest {

    static final Person SYSTEM = new Person("nhse-south-west-system", "Y58 system", "Y58", "system");
    static final Person OTHER_REGION = new Person("nhse-midlands-system", "Y60 system", "Y60", "system");

    String review = "";
    String id = "";
    String hash = "";

    @BeforeEach
    void anOutcomeReturnIsPrepared() {
        review = launchedReview();
        hold("review.await-thematic-review", Map.of("reviewId", review));
        hash = new Thematic(api, review).checked().written().handOver().is(201).text("/contentSha256");
        SIGNOFF.stands(review, 1, hash, "complete-sheet", "board-approval");
        id = prepared("review-outcome");
    }

    String prepared(String kind) {
        Map<String, Object> variables = Map.of("reviewId", review, "icb", "QUY", "revision", 1);
        EngineJob job = new EngineJob(1, "review.prepare-return", "prepare", 1, Map.of("returnKind", kind), variables);
        Object first = work("review.prepare-return", job).get("returnId");
        assertThat(work("review.prepare-return", job)).as("asked twice").containsEntry("returnId", first);
        return String.valueOf(first);
    }

    EngineJob dispatch() {
        EngineJob job = job("review.dispatch-return", Map.of("returnId", id));
        work("review.dispatch-return", job);
        return job;
    }

    EngineJob waits(String type) {
        return hold("review." + type, Map.of("returnId", id));
    }

    Answer answer(String what, Map<String, String> body) {
        return api.as(SYSTEM).once().post("/returns/" + id + "/" + what, body);
    }

    Map<String, String> named() {
        return Map.of("contentSha256", hash);
    }

    Answer read() {
        return api.as(Cast.LEAD).get("/returns/" + id).is(200);
    }

    List<String> told(String type) {
        return outbox("returns", id).stream()
                .filter(message -> message.getString("type").equals(type))
                .map(message -> message.get("payload", Document.class).toJson())
                .toList();
    }
}
