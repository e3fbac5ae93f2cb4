package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThatCode;

import countersign.platform.testing.fuzz.ApiFuzz;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation asked badly by people who may, on objects that are there. */
class FuzzTest extends ReturnTest {

    private static final String API = "/api/review/";
    private static final Person ENGINE = new Person("engine-incidents", "engine-incidents", null, "engine");

    @ParameterizedTest
    @ValueSource(longs = 20243)
    void noQuestionBreaksTheService(long seed) {
        dispatch();
        var bearers = Stream.of(
                        Cast.LEAD,
                        Cast.ROSE_LEAD,
                        Cast.AWP_LEAD,
                        Cast.REVIEWER,
                        SYSTEM,
                        Cast.OPERATOR,
                        Cast.SERVICE,
                        ENGINE)
                .map(Person::bearer)
                .toList();
        assertThatCode(() -> new ApiFuzz(port, bearers, known()).run(seed)).doesNotThrowAnyException();
    }

    /** What administrators put has names of its own, so that the cast stays as it is. */
    private Map<String, List<String>> known() {
        var rose = review + "~" + Cast.ROSE;
        return Map.ofEntries(
                Map.entry(API + "reviews/{id}", List.of(review)),
                Map.entry(API + "reviews/{id}/revisions/{number}", List.of("1", "2")),
                Map.entry(API + "reviews/{id}/thematic-review/findings/{domain}", List.of("1", "11", "14")),
                Map.entry(API + "reviews/{id}/thematic-review/actions/{draftId}", List.of("dna-review", "new-one")),
                Map.entry(API + "responses/{id}", List.of(rose, review + "~RVN", review + "~RVN~policy")),
                Map.entry(API + "responses/{id}/answers/{key}", List.of("1.1", "14.9")),
                Map.entry(API + "responses/{id}/sections/{section}", List.of("1", "14")),
                Map.entry(API + "returns/{id}", List.of(id)),
                Map.entry(API + "organisations/{ods}", List.of("FUZZ1")),
                Map.entry(API + "organisations/{ods}/teams/{teamId}", List.of("fuzz-team")),
                Map.entry(API + "appointments/{id}", List.of("fuzz-appointment")),
                Map.entry(API + "instruments/{id}", List.of("maturity-index")),
                Map.entry(API + "instruments/{id}/versions/{version}", List.of("1")),
                Map.entry(API + "webhook-endpoints/{id}", List.of("fuzz-endpoint")));
    }
}
