package countersign.signoff;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.TestTokens;
import countersign.platform.testing.fuzz.ApiFuzz;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.SignoffTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation asked badly by people who may, on objects that are there. */
class FuzzTest extends SignoffTest {

    @ParameterizedTest
    @ValueSource(longs = 20241)
    void noQuestionBreaksTheService(long seed) {
        var review = frozenReview();
        REVIEWS.show(review, "[]");
        var signature = signatureTask(review, "icb-sro~QUY");
        var forum = forumTask(review, "mh-odg");
        var known = Map.of(
                "/api/signoff/tasks/{id}", List.of(signature, forum),
                "/api/signoff/reviews/{review}", List.of(review),
                "/api/signoff/audit/{icb}", List.of("QUY"),
                "/api/signoff/signatures/{id}", List.of(review + "~1~icb-sro~QUY"),
                "/api/signoff/forums/{id}", List.of("fuzz-forum"),
                "/api/signoff/appointments/{id}", List.of("fuzz-appointment"));
        var bearers = List.of(
                Person.SRO.signing().bearer(),
                Person.ODG_SECRETARY.token().bearer(),
                TestTokens.token().sub("fuzz-service").roles("service").bearer(),
                TestTokens.token().sub("operator").roles("administrator").bearer());
        assertThatCode(() -> new ApiFuzz(port(), bearers, known).run(seed)).doesNotThrowAnyException();
    }
}
