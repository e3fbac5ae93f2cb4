package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reads and writes the thematic review, and what is refused. */
class ThematicReviewApiTest extends ThematicTest {

    private static final Map<String, Object> OTHER_FINDING = Map.of("finding", "Something else", "strengths", "");

    @Test
    void beginsWithWhatTheReviewKnows() {
        Answer answer = thematic.read();

        assertThat(answer.text("/state")).isEqualTo("draft");
        assertThat(answer.number("/revision")).isEqualTo(1);
        assertThat(answer.text("/returned/answers/icbName")).isEqualTo("BNSSG ICB");
        assertThat(answer.text("/returned/answers/region")).isEqualTo("NHS England South West");
        assertThat(answer.text("/returned/answers/sro")).isEqualTo("Chief Nursing Officer");
        assertThat(answer.text("/returned/answers/providersCovered/1/text")).isEqualTo("Second Step");
        assertThat(answer.json().at("/mayEdit").asBoolean()).isTrue();
        assertThat(answer.texts("/missing", "field"))
                .contains("findings", "return.assured", "return.provisions.dnaReasonForDischarge");
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

    /** Two colleagues who have read the same draft; neither stands in the other's way. */
    @Test
    void takesChangesOfPartsThatNobodyElseChanged() {
        long version = thematic.read().version();
        thematic.finding(3, Thematic.FINDING).is(200);
        thematic.action("dna-review", Thematic.ACTION).is(200);

        api.as(Cast.LEAD)
                .reading(version)
                .put(thematic.path() + "/findings/5", Thematic.FINDING)
                .is(200);

        assertThat(thematic.read().texts("/findings", "domain")).containsExactly("3", "5");
        api.as(Cast.LEAD)
                .reading(999_999)
                .put(thematic.path() + "/findings/6", Thematic.FINDING)
                .refuses(409, "stale-version");
        api.as(Cast.LEAD)
                .reading(version + 100)
                .put(thematic.path() + "/findings/6", Thematic.FINDING)
                .refuses(409, "stale-version");
    }

    @Test
    void doesNothingAndRefusesNothingWhereItSaysTheSameAlready() {
        long version = thematic.read().version();
        thematic.finding(1, Thematic.FINDING).is(200);

        Answer again = api.as(Cast.LEAD)
                .reading(version)
                .put(thematic.path() + "/findings/1", Thematic.FINDING)
                .is(200);

        assertThat(again.version()).isEqualTo(version + 1);
    }

    @Test
    void bringsNoActionBackThatAColleagueHasRemoved() {
        thematic.action("dna-review", Thematic.ACTION).is(200);
        long version = thematic.read().version();
        thematic.lead().delete(thematic.path() + "/actions/dna-review").is(200);

        Answer refused = api.as(Cast.LEAD)
                .reading(version)
                .put(thematic.path() + "/actions/dna-review", Thematic.ACTION)
                .refuses(409, "stale-version");

        assertThat(refused.json().at("/removed").asBoolean()).isTrue();
        assertThat(refused.text("/changedBy")).isEqualTo(Cast.LEAD.name());
        thematic.action("dna-review", Thematic.ACTION).is(200);
        assertThat(thematic.read().texts("/draftActions", "draftId")).containsExactly("dna-review");
    }

    /** What comes after it takes no change off the record; whoever saves again and again has changed it once. */
    @Test
    void tellsOfEachChangeAndRemovalNotOfTheLastAlone() {
        thematic.action("dna-review", Thematic.ACTION).is(200);
        thematic.lead().delete(thematic.path() + "/actions/dna-review").is(200);
        thematic.action("dna-review", Thematic.ACTION).is(200);
        thematic.finding(3, Thematic.FINDING).is(200);
        thematic.finding(3, Map.of("finding", "Another", "priorities", Map.of()))
                .is(200);

        List<String> told = api.as(Cast.LEAD)
                .get(thematic.path().replace("thematic-review", "timeline"))
                .is(200)
                .texts("/items", "what");
        String action = "Draft action “Review DNAs and the discharges that follow” ";
        assertThat(told)
                .filteredOn(what -> what.startsWith(action))
                .containsExactlyInAnyOrder(action + "changed", action + "removed", action + "changed");
        assertThat(told).filteredOn("Finding for domain 3 changed"::equals).hasSize(1);
    }

    @Test
    void tellsTheOwnerWhoChangedAndRemovedWhat() {
        thematic.finding(3, Thematic.FINDING).is(200);
        thematic.action("dna-review", Thematic.ACTION).is(200);
        thematic.lead().delete(thematic.path() + "/actions/dna-review").is(200);
        String timeline = thematic.path().replace("thematic-review", "timeline");

        assertThat(api.as(Cast.LEAD).get(timeline).is(200).texts("/items", "what"))
                .contains(
                        "Finding for domain 3 changed",
                        "Draft action “Review DNAs and the discharges that follow” removed");
        assertThat(api.as(Cast.AWP_LEAD).get(timeline).is(200).texts("/items", "what"))
                .noneMatch(what -> what.contains("domain 3") || what.contains("DNAs"));
    }

    @Test
    void refusesAChangeOfWhatOthersChanged() {
        long version = thematic.read().version();
        thematic.finding(1, Thematic.FINDING).is(200);

        Answer refused = api.as(Cast.LEAD)
                .reading(version)
                .put(thematic.path() + "/findings/1", OTHER_FINDING)
                .refuses(409, "stale-version");

        assertThat(refused.number("/currentVersion")).isEqualTo(version + 1);
        assertThat(refused.version()).isEqualTo(version + 1);
        assertThat(refused.text("/changedBy")).isEqualTo(Cast.LEAD.name());
        assertThat(refused.text("/current/finding")).isEqualTo(Thematic.FINDING.get("finding"));
        assertThat(thematic.read().texts("/findings", "domain")).containsExactly("1");
        api.as(Cast.LEAD).put(thematic.path() + "/findings/2", Thematic.FINDING).refuses(428, "precondition-required");
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
                .refuses(422, "invalid-text")
                .naming("finding");
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> action = new HashMap<>(Thematic.ACTION);
        action.put(field, value);
        return action;
    }
}
