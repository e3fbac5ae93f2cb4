package countersign.signoff;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.fuzz.OddRequests;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.SignoffTest;
import org.junit.jupiter.api.Test;

class OddRequestsTest extends SignoffTest {

    @Test
    void areAnsweredByAProblem() {
        assertThatCode(() -> OddRequests.check(
                        port(),
                        Person.SRO.signing().bearer(),
                        "/api/signoff",
                        "/api/signoff/none",
                        "/api/signoff/work",
                        "/api/signoff/jwks.json"))
                .doesNotThrowAnyException();
    }
}
