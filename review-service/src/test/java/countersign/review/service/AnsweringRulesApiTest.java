package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnsweringRulesApiTest extends ServiceTest {

    private static final Map<String, Object> WELL = Answers.rated("yes-working-well", "We meet weekly.");

    private String rose = "";

    @BeforeEach
    void roseHasAnAssessment() {
        rose = "/responses/" + launchedReview() + "~" + Cast.ROSE;
    }

    @Test
    void savesSeveralAtOnceOrNone() {
        Api lead = api.as(Cast.ROSE_LEAD);
        lead.put(rose + "/answers", several("1.1", 0, "1.2", 0)).is(200);

        Answer refused = lead.put(
                        rose + "/answers",
                        Map.of(
                                "answers",
                                List.of(
                                        Map.of(
                                                "key",
                                                "1.3",
                                                "answer",
                                                Map.of("value", "yes-working-well"),
                                                "version",
                                                0),
                                        Map.of(
                                                "key",
                                                "1.2",
                                                "answer",
                                                Map.of("value", "no-action-is-needed"),
                                                "version",
                                                0))))
                .refuses(409, "stale-version");

        assertThat(refused.texts("/conflicts", "key")).containsExactly("1.2");
        assertThat(lead.get(rose).texts("/answers", "key")).containsExactly("1.1", "1.2");
        lead.put(rose + "/answers", several("1.2", 1, "1.3", 0)).is(200);
        assertThat(lead.get(rose).number("/sections/0/answered")).isEqualTo(3);
    }

    private static Map<String, Object> several(String one, int version, String other, int otherVersion) {
        return Map.of(
                "answers",
                List.of(
                        Map.of("key", one, "answer", Map.of("value", "yes-but-needs-improvement"), "version", version),
                        Map.of("key", other, "answer", Map.of("value", "yes-working-well"), "version", otherVersion)));
    }

    @Test
    void refusesUnknownQuestionsRatingsAndPatients() {
        Api lead = api.as(Cast.ROSE_LEAD);
        for (String question : List.of("15.1", "1.34", "0.1", "one")) {
            lead.reading(0)
                    .put(rose + "/answers/" + question, WELL)
                    .refuses(422, "invalid-fields")
                    .naming("key");
        }
        lead.reading(0)
                .put(rose + "/answers/1.1", Answers.rated("Very well", ""))
                .refuses(422, "invalid-fields")
                .naming("answer");
        lead.reading(0)
                .put(rose + "/answers/1.1", Answers.rated("yes-working-well", "See 943-476-5919"))
                .refuses(422, "patient-identifier")
                .naming("answer.comment");
        lead.reading(0)
                .put(rose + "/answers/1.1", Answers.rated("", "x".repeat(4_001)))
                .refuses(422, "invalid-fields")
                .naming("answer.comment");
        lead.put(
                        rose + "/answers",
                        Map.of("answers", List.of(Map.of("key", "1.1", "answer", Map.of("comment", "9434765919")))))
                .refuses(422, "patient-identifier")
                .naming("answers[0].answer.comment");
        lead.put(rose + "/answers", "{\"answers\":[null]}")
                .refuses(422, "invalid-fields")
                .naming("answers[0].key");
        lead.put(rose + "/answers", several("1.1", 0, "1.1", 0))
                .refuses(422, "invalid-fields")
                .naming("answers[1].key");
        lead.reading(0)
                .put(rose + "/answers/1.1", "{\"answer\":{\"comment\":\"half \\ud800\"}}")
                .refuses(422, "invalid-text")
                .naming("answer");
        lead.put(rose + "/answers/1.1", WELL).refuses(428, "precondition-required");
        lead.reading(0).put(rose + "/answers/1.1", "{\"answer\":").is(400);
        lead.reading(0)
                .put(rose + "/answers/1.1", "{\"answer\":{\"value\":\"yes-working-well\"},\"extra\":1}")
                .is(400);
        lead.reading(0)
                .put(rose + "/answers/1.1", "{\"answer\":\"" + "x".repeat(10 << 20) + "\"}")
                .is(413);

        assertThat(lead.get(rose).json().at("/answers")).isEmpty();
    }

    @Test
    void keepsTheAnswersForTheTeamUntilTheyAreSubmitted() {
        api.as(Cast.ROSE_LEAD).reading(0).put(rose + "/answers/1.1", WELL).is(200);

        api.as(Cast.AWP_LEAD).get(rose).refuses(403, "not-yet-visible");
        api.as(Cast.NORTH_LEAD).get(rose).refuses(403, "not-yet-visible");
        api.as(Cast.LEAD).get(rose).refuses(403, "not-yet-visible");
        for (Person stranger : List.of(Cast.BSW_LEAD, Cast.LINK_LEAD, Cast.REVIEWER, Cast.SERVICE, Cast.OPERATOR)) {
            api.as(stranger).get(rose).refuses(404, "not-found");
            api.as(stranger).reading(0).put(rose + "/answers/1.2", WELL).refuses(404, "not-found");
        }
        api.as(Cast.AWP_LEAD).reading(0).put(rose + "/answers/1.2", WELL).refuses(403, "not-of-this-team");
        api.as(Cast.LEAD).reading(0).put(rose + "/answers/1.2", WELL).refuses(403, "not-of-this-team");
        api.get(rose).refuses(401, "not-logged-in");
    }

    @Test
    void notesWhichDomainsAreCompletedAndWhoTookPart() {
        Api lead = api.as(Cast.ROSE_LEAD);
        Map<String, Object> people =
                Map.of("participants", List.of(Map.of("name", "A. Nurse", "role", "Nurse"), Map.of("role", "Carer")));

        lead.put(rose + "/sections/3/completed", Map.of("completed", true)).is(200);
        lead.put(rose + "/sections/3/completed", Map.of("completed", true)).is(200);
        lead.put(rose + "/sections/4/completed", Map.of("completed", true)).is(200);
        lead.put(rose + "/sections/4/completed", Map.of("completed", false)).is(200);
        assertThat(lead.reading(0).put(rose + "/participants", people).is(200).version())
                .isEqualTo(1);

        Answer read = api.as(Cast.ROSE_MEMBER).get(rose).is(200);
        assertThat(read.json().at("/sections/2/completed").asBoolean()).isTrue();
        assertThat(read.json().at("/sections/3/completed").asBoolean()).isFalse();
        assertThat(read.texts("/participants", "role")).containsExactly("Nurse", "Carer");
        assertThat(read.number("/participantsVersion")).isEqualTo(1);
        assertThat(lead.reading(0).put(rose + "/participants", people).is(200).version())
                .as("the same once more")
                .isEqualTo(1);
        Answer stale = lead.reading(0)
                .put(rose + "/participants", Map.of("participants", List.of(Map.of("role", "Pharmacist"))))
                .refuses(409, "stale-version");
        assertThat(stale.text("/changedBy")).isEqualTo(Cast.ROSE_LEAD.name());
        String timeline = "/reviews/" + read.text("/citations/0/reviewId") + "/timeline";
        assertThat(api.as(Cast.ROSE_LEAD).get(timeline).is(200).texts("/items", "what"))
                .anyMatch(what -> what.startsWith("Who took part in the self-assessment of"));
        assertThat(stale.json().at("/current")).hasSize(2);
        lead.reading(1)
                .put(rose + "/participants", Map.of("participants", List.of(Map.of("name", "9434765919"))))
                .refuses(422, "patient-identifier")
                .naming("participants[0].name")
                .naming("participants[0].role");
        lead.put(rose + "/sections/15/completed", Map.of("completed", true)).refuses(404, "not-found");
        api.as(Cast.AWP_LEAD)
                .put(rose + "/sections/3/completed", Map.of("completed", true))
                .refuses(403, "not-of-this-team");
        api.as(Cast.LEAD).reading(1).put(rose + "/participants", people).refuses(403, "not-of-this-team");
    }

    @Test
    void saysWhatTheCallerCouldDo() {
        Answer lead = api.as(Cast.ROSE_LEAD).get(rose);
        Answer member = api.as(Cast.ROSE_MEMBER).get(rose);

        assertThat(lead.json().at("/may").toString()).isEqualTo("{\"answer\":true,\"submit\":true,\"moderate\":false}");
        assertThat(member.json().at("/may").toString())
                .isEqualTo("{\"answer\":true,\"submit\":false,\"moderate\":false}");
    }
}
