package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.revision.material.BnssgReturn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThematicReviewApiTest extends ServiceTest {

    private static final String JOB = "review.await-thematic-review";

    private String review = "";
    private Thematic thematic = new Thematic(Api.on(0), "");

    @BeforeEach
    void theProcessWaitsForTheThematicReview() {
        review = launchedReview();
        thematic = new Thematic(api, review);
        hold(JOB, Map.of("reviewId", review));
    }

    @Test
    void beginsWithWhatTheReviewKnows() {
        Answer answer = thematic.read();

        assertThat(answer.text("/state")).isEqualTo("draft");
        assertThat(answer.number("/revision")).isEqualTo(1);
        assertThat(answer.text("/returnFields/icbName")).isEqualTo("BNSSG ICB");
        assertThat(answer.text("/returnFields/region")).isEqualTo("NHS England South West");
        assertThat(answer.text("/returnFields/sro")).isEqualTo("Chief Nursing Officer");
        assertThat(answer.text("/returnFields/providersCovered/1")).isEqualTo("Second Step");
        assertThat(answer.json().at("/mayEdit").asBoolean()).isTrue();
        assertThat(answer.texts("/missing", "field"))
                .contains("findings", "returnFields.assured", "returnFields.provisions.dnaReasonForDischarge");
    }

    @Test
    void isTheReviewLeadsWork() {
        assertThat(api.as(Cast.LEAD).get("/work?limit=200").is(200).texts("/items", "id"))
                .contains("thematic-review~" + review);
        assertThat(api.as(Cast.OFFICE).get("/work?limit=200").is(200).texts("/items", "id"))
                .doesNotContain("thematic-review~" + review);
        assertThat(api.as(Cast.OFFICE)
                        .get("/reviews/" + review + "/open-work")
                        .is(200)
                        .texts("/items", "kind"))
                .contains("thematic-review");
    }

    @Test
    void existsOnlyForTheOwnerAndIsWrittenByItsReviewLead() {
        String path = thematic.path();
        long version = thematic.read().version();

        api.as(Cast.OFFICE).get(path).is(200);
        api.as(Cast.BSW_LEAD).get(path).refuses(404, "not-found");
        api.as(Cast.AWP_LEAD).get(path).refuses(404, "not-found");
        api.as(Cast.REVIEWER).get(path).refuses(404, "not-found");
        api.as(Cast.OFFICE)
                .reading(version)
                .put(path + "/findings/11", Thematic.FINDING)
                .refuses(403, "not-the-review-lead");
        api.as(Cast.BSW_LEAD)
                .reading(version)
                .put(path + "/findings/11", Thematic.FINDING)
                .refuses(404, "not-found");
        api.as(Cast.OFFICE).reading(version).once().post(path + "/handover").refuses(403, "not-the-review-lead");
    }

    @Test
    void isNotThereBeforeTheProcessAsksForIt() {
        String other = launchedReview();

        api.as(Cast.LEAD).get("/reviews/" + other + "/thematic-review").refuses(404, "not-found");
        api.as(Cast.LEAD).get("/reviews/rev-aaaaaaaaaa/thematic-review").refuses(404, "not-found");
        api.as(Cast.LEAD).get("/reviews/nonsense/thematic-review").refuses(404, "not-found");
    }

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

    @Test
    void refusesAChangeOfWhatOthersChanged() {
        long version = thematic.read().version();
        thematic.finding(1, Thematic.FINDING).is(200);

        Answer refused = api.as(Cast.LEAD)
                .reading(version)
                .put(thematic.path() + "/findings/2", Thematic.FINDING)
                .refuses(409, "stale-version");

        assertThat(refused.number("/currentVersion")).isEqualTo(version + 1);
        assertThat(refused.version()).isEqualTo(version + 1);
        assertThat(thematic.read().texts("/findings", "domain")).containsExactly("1");
        api.as(Cast.LEAD).put(thematic.path() + "/findings/2", Thematic.FINDING).refuses(428, "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "15", "x", "-1", "1.1"})
    void knowsTheDomainsOfTheInstrument(String domain) {
        thematic.lead()
                .put(thematic.path() + "/findings/" + domain, Thematic.FINDING)
                .refuses(404, "not-found");
    }

    @Test
    void refusesWhatCouldNameAPatient() {
        thematic.finding(11, Map.of("finding", "As for 943 476 5919"))
                .refuses(422, "patient-identifier")
                .naming("finding");
        thematic.finding(11, Map.of("finding", "x", "priorities", Map.of("desirable", List.of("Look at 9434765919"))))
                .refuses(422, "patient-identifier")
                .naming("priorities.desirable[0]");
        thematic.action("a", with("owner", "943-476-5919"))
                .refuses(422, "patient-identifier")
                .naming("owner");
        assertThat(thematic.read().texts("/findings", "finding")).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        String path = thematic.path() + "/findings/11";

        thematic.lead().put(path, "{\"finding\":").is(400);
        thematic.lead().put(path, "{\"finding\":\"x\",\"sentiment\":1}").refuses(400, "unknown-property");
        thematic.lead()
                .put(path, "{\"finding\":\"" + "x".repeat(10_000_000) + "\"}")
                .is(413);
        thematic.finding(11, Map.of("finding", "x".repeat(10_001)))
                .refuses(422, "invalid-fields")
                .naming("finding");
        thematic.finding(11, Map.of()).refuses(422, "invalid-fields").naming("finding");
        thematic.lead()
                .put(thematic.path() + "/return", "{\"assured\":\"perhaps\"}")
                .is(400);
        thematic.lead()
                .put(path, "{\"finding\":\"half \\ud800 of a character\"}")
                .refuses(422, "invalid-fields")
                .naming("finding");
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
        thematic.action("UPPER", Thematic.ACTION).refuses(400, "draft-id-malformed");
    }

    @Test
    void keepsTheReturnAsFarAsItIsWritten() {
        thematic.fields(BnssgReturn.complete()).is(200);
        Answer answer = thematic.read();

        assertThat(answer.json().at("/returnFields/assured").asBoolean(true)).isFalse();
        assertThat(answer.text("/returnFields/enclosures/0/rows/0/area")).isEqualTo("DNA usage");
        assertThat(answer.texts("/missing", "field")).containsExactly("findings");
        thematic.lead()
                .put(thematic.path() + "/return", Map.of("operationalLeadEmail", "nobody"))
                .refuses(422, "invalid-fields")
                .naming("operationalLeadEmail");
    }

    @Test
    void showsWhereThePolicyAndTheReturnContradict() {
        api.as(Cast.AWP_LEAD)
                .once()
                .post(
                        "/policy-checks/" + review + "~RVN~policy/confirmation",
                        Map.of("neverUsesDnaAsReason", true, "evidence", "Access policy, section 5"))
                .isSuccess();
        Answer answer = thematic.fields(BnssgReturn.complete()).is(200);

        assertThat(answer.texts("/contradictions", "kind")).containsExactly("policy-and-return");
        assertThat(answer.text("/contradictions/0/title")).contains("Avon and Wiltshire", "never use DNA");
        assertThat(answer.text("/coverage/policyChecks/0/state")).isEqualTo("confirmed");
    }

    @Test
    void showsWhereAnAcceptedAnswerContradictsThePolicyByItsPolarity() {
        String awp = "/assessments/" + review + "~RVN";
        Answers.fill(api.as(Cast.AWP_LEAD), awp);
        api.as(Cast.AWP_LEAD)
                .put(
                        awp + "/answers",
                        Map.of(
                                "answers",
                                List.of(Map.of("question", "11.2", "rating", "no-action-needed", "version", 1))))
                .is(200);
        assertThat(thematic.read().texts("/contradictions", "kind")).isEmpty();
        api.as(Cast.AWP_LEAD)
                .once()
                .post(
                        "/policy-checks/" + review + "~RVN~policy/confirmation",
                        Map.of("neverUsesDnaAsReason", true, "evidence", "Access policy, section 5"))
                .isSuccess();
        assertThat(thematic.read().texts("/contradictions", "kind"))
                .as("what is not handed in is not the owner's to read")
                .isEmpty();

        api.as(Cast.AWP_LEAD).once().post(awp + "/submission").is(200);

        Answer answer = thematic.read();
        assertThat(answer.texts("/contradictions", "kind")).containsExactly("policy-and-answer");
        assertThat(answer.text("/contradictions/0/question")).isEqualTo("11.2");
        assertThat(answer.number("/coverage/heard")).isEqualTo(1);
    }

    @Test
    void saysWhoWasNotHeard() {
        Answer answer = thematic.read();

        assertThat(answer.number("/coverage/expected")).isEqualTo(4);
        assertThat(answer.number("/coverage/heard")).isZero();
        assertThat(answer.json().at("/coverage/notHeard").toString())
                .contains("Bristol ROSE", "LINK", "(rapid policy check)");
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> action = new HashMap<>(Thematic.ACTION);
        action.put(field, value);
        return action;
    }
}
