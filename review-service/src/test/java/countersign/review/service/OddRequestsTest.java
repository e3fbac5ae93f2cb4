package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.fuzz.OddRequests;
import org.junit.jupiter.api.Test;

class OddRequestsTest extends ServiceTest {

    @Test
    void areAnsweredByAProblem() {
        assertThatCode(() -> OddRequests.check(
                        port,
                        Cast.LEAD.bearer(),
                        "/api/review",
                        "/api/review/none",
                        "/api/review/reviews",
                        "/api/review/me"))
                .doesNotThrowAnyException();
    }
}
