package countersign.review.service;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A review whose process waits for the thematic review. */
abstract class ThematicTest extends ServiceTest {

    static final String JOB = "review.await-thematic-review";

    String review = "";
    Thematic thematic = new Thematic(Api.on(0), "");

    @BeforeEach
    void theProcessWaitsForTheThematicReview() {
        review = launchedReview();
        thematic = new Thematic(api, review);
        hold(JOB, Map.of("reviewId", review));
    }
}
