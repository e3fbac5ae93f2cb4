package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.revision.material.BnssgReturn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings, draft actions and the return, as far as they are written. */
class ThematicMaterialApiTest extends ThematicTest {

    @Test
    void keepsAFindingPerDomain() {
        thematic.finding(11, Thematic.FINDING).is(200);
        thematic.finding(2, Map.of("finding", "Pathways differ")).is(200);
        Answer answer = thematic.finding(11, Map.of("finding", "<script>alert(1)</script>"))
                .is(200);

        assertThat(answer.texts("/findings", "finding"))
                .containsExactly("Pathways differ", "<script>alert(1)</script>");
        assertThat(answer.text("/findings/1/title")).isEqualTo("Discharge from services");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "15", "x", "-1", "1.1"})
    void knowsTheDomainsOfTheInstrument(String domain) {
        thematic.lead()
                .put(thematic.path() + "/findings/" + domain, Thematic.FINDING)
                .refuses(404, "not-found");
    }

    @Test
    void draftsActionsForTheIcbAndItsProviders() {
        thematic.action("dna-review", Thematic.ACTION).is(200);
        thematic.action("b", with("lead", "QUY")).is(200);
        Answer changed = thematic.action("dna-review", with("title", "Changed")).is(200);

        assertThat(changed.texts("/draftActions", "title"))
                .containsExactly("Review DNAs and the discharges that follow", "Changed");
        thematic.lead().delete(thematic.path() + "/actions/b").is(200);
        assertThat(thematic.read().texts("/draftActions", "draftId")).containsExactly("dna-review");
        thematic.lead().delete(thematic.path() + "/actions/b").refuses(404, "not-found");
    }

    @Test
    void namesWhatIsWrongWithAnAction() {
        thematic.action("a", with("lead", "QOX")).refuses(422, "invalid-fields").naming("lead");
        thematic.action("a", with("domain", 15)).refuses(422, "invalid-fields").naming("domain");
        thematic.action("a", Map.of()).refuses(422, "invalid-fields").naming("term");
        thematic.action("a", with("term", "soon")).is(400);
        thematic.action("a", with("due", "tomorrow")).is(400);
        for (String slip : List.of("0205-03-31", "1900-01-01", "9999-12-31")) {
            thematic.action("a", with("due", slip))
                    .refuses(422, "invalid-fields")
                    .naming("due");
        }
        thematic.action("UPPER", Thematic.ACTION).refuses(400, "draft-id-malformed");
    }

    @Test
    void keepsTheReturnAsFarAsItIsWritten() {
        thematic.returned(BnssgReturn.complete()).is(200);
        Answer answer = thematic.read();

        assertThat(answer.text("/returned/answers/assured/value")).isEqualTo("no");
        assertThat(answer.text("/returned/answers/enclosed/0/area")).isEqualTo("DNA usage");
        assertThat(answer.texts("/missing", "field")).containsExactly("findings");
        thematic.returned(Map.of("operationalLeadEmail", "nobody"))
                .refuses(422, "invalid-fields")
                .naming("operationalLeadEmail");
        thematic.returned(Map.of("sro", List.of("two"), "nothingLikeIt", "x"))
                .refuses(422, "invalid-fields")
                .naming("sro")
                .naming("nothingLikeIt");
        thematic.returned(Map.of("barriers", List.of(Map.of("text", "As for 943 476 5919"))))
                .refuses(422, "patient-identifier")
                .naming("barriers[0].text");
        assertThat(thematic.read().json().at("/returned"))
                .isEqualTo(answer.json().at("/returned"));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> action = new HashMap<>(Thematic.ACTION);
        action.put(field, value);
        return action;
    }
}
