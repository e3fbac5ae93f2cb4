package countersign.actions;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.fuzz.OddRequests;
import org.junit.jupiter.api.Test;

class OddRequestsTest extends ServiceTest {

    @Test
    void areAnsweredByAProblem() {
        assertThatCode(() -> OddRequests.check(
                        port,
                        Person.AWP_LEAD.bearer(),
                        "/api/actions",
                        "/api/actions/none",
                        "/api/actions/plans",
                        "/api/actions/work"))
                .doesNotThrowAnyException();
    }
}
