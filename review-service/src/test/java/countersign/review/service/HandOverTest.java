package countersign.review.service;

import countersign.platform.engine.EngineJob;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A thematic review that is complete, and that the process waits for. */
abstract class HandOverTest extends ServiceTest {

    static final String JOB = "review.await-thematic-review";

    String review = "";
    Thematic thematic = new Thematic(Api.on(0), "");
    EngineJob job = job(JOB, Map.of());

    @BeforeEach
    void theThematicReviewIsWritten() {
        review = launchedReview();
        thematic = new Thematic(api, review);
        job = hold(JOB, Map.of("reviewId", review));
        thematic.written();
    }

    HttpResponse<byte[]> bytes(String path, Person person) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/api/review/reviews/" + review + path))
                                .header("Authorization", person.bearer())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    static String tag(HttpResponse<byte[]> response) {
        return response.headers().firstValue("ETag").orElseThrow().replace("\"", "");
    }
}
