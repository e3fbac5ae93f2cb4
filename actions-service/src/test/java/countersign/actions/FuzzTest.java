package countersign.actions;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.fuzz.ApiFuzz;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation asked badly by people who may, on objects that are there. */
class FuzzTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(longs = 20242)
    void noQuestionBreaksTheService(long seed) {
        var review = planned(draft("a", "RVN", TODAY), draft("b", "QUY", TODAY));
        var known = Map.of(
                "/api/actions/plans/{id}", List.of(review + "~plan"),
                "/api/actions/actions/{id}", List.of(review + "~a", review + "~b"),
                "/api/actions/reviews/{reviewId}", List.of(review));
        var bearers = List.of(Person.PROGRAMME_OFFICE.bearer(), Person.AWP_LEAD.bearer());
        assertThatCode(() -> new ApiFuzz(port, bearers, known).run(seed)).doesNotThrowAnyException();
    }
}
