package countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.e2e.browser.Screen;
import countersign.e2e.people.Assessor;
import countersign.e2e.people.People;
import countersign.e2e.people.TeamLead;
import countersign.e2e.suite.Answer;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What must be refused is refused with a problem that says why; nothing is lost and nothing is half done. */
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadAnswersJourney {
    private static final String SCRIPT = "<script>document.title='taken over'</script><b>bold</b>";
    /** An NHS number made for examples: its check digit is right. */
    private static final String NHS_NUMBER = "943 476 5919";

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final SmallReview review = SmallReview.launched(people, "Review with bad input");
    private final TeamLead lead = review.teamLead();

    @Test
    @Order(1)
    void answersThatCannotBeAreRefusedAndNothingIsSaved() {
        lead.awaitsTheAssessment(review.id());

        answer("99.1", Assessor.rated("yes-working-well", "")).isProblem(422, "invalid-fields");
        assertThat(answer("1.1", Assessor.rated("excellent", "")).status()).isIn(400, 422);
        JsonNode refused = answer("1.1", Assessor.rated("yes-working-well", "Seen with " + NHS_NUMBER))
                .isProblem(422, "patient-identifier");
        assertThat(refused.path("errors").path(0).path("field").asString()).isEqualTo("answer.comment");
        assertThat(answers()).isEmpty();
    }

    @Test
    @Order(2)
    void brokenAndOversizedBodiesAreRefused() {
        Map<String, String> read = Map.of("If-Match", "\"0\"");
        lead.send("PUT", answerPath("1.1"), read, "{\"answer\": ").isProblem(400, "malformed-json");
        assertThat(lead.send("PUT", answerPath("1.1"), read, "{\"answer\":\"" + "x".repeat(10_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(lead.put(answerPath("1.1"), Assessor.rated("yes-working-well", ""))
                        .status())
                .isEqualTo(428);
        assertThat(answers()).isEmpty();
    }

    @Test
    @Order(3)
    void aColleaguesNewerAnswerIsNeverOverwritten() {
        answer("1.1", Assessor.rated("yes-working-well", SCRIPT)).ok();

        answer("1.1", Assessor.rated("no-action-is-needed", "mine")).isProblem(409, "stale-version");
        assertThat(answers()).singleElement().satisfies(kept -> {
            assertThat(kept.path("answer").path("value").asString()).isEqualTo("yes-working-well");
            assertThat(kept.path("answer").path("comment").asString()).isEqualTo(SCRIPT);
        });
    }

    @Test
    @Order(4)
    void scriptInFreeTextIsShownAsText() {
        Screen screen = new Screen(suite, people, "stmungos-ace-lead");
        screen.opens("/responses/" + review.assessment() + "/check");

        assertThat(screen.reads()).contains("<script>");
        assertThat(screen.title()).doesNotContain("taken over");
    }

    @Test
    @Order(5)
    void anotherOrganisationsIdsAreNotThere() {
        for (String outsider :
                List.of("bsw-programme-office", "bsw-review-lead", "bsw-sro", "second-step-provider-lead")) {
            for (String path : List.of(
                    "/api/review/reviews/" + review.id(),
                    "/api/review/responses/" + review.assessment(),
                    "/api/review/reviews/" + review.id() + "/thematic-review",
                    "/api/signoff/reviews/" + review.id() + "/decisions",
                    "/api/actions/plans/" + review.id() + "~plan")) {
                assertThat(people.person(outsider).get(path).status())
                        .as(outsider + " " + path)
                        .isEqualTo(404);
            }
        }
        people.person("bsw-programme-office")
                .post("/api/review/reviews/" + review.id() + "/launch", Map.of())
                .isProblem(404, "not-found");
    }

    @Test
    @Order(6)
    void nothingIsAnsweredAfterTheClosingDate() {
        SmallReview late = SmallReview.launched(people, "Review that closes");
        late.teamLead().awaitsTheAssessment(late.id());
        String path = "/api/review/reviews/" + late.id();
        Answer overview = people.programmeOffice("bnssg").get(path);
        people.programmeOffice("bnssg")
                .put(
                        path + "/assessment-closing-date",
                        Map.of(
                                "assessmentsCloseAt",
                                Instant.now().plusSeconds(5).toString()),
                        overview.etag())
                .ok();

        await().atMost(Duration.ofSeconds(120)).until(() -> late.teamLead()
                .get("/api/review/responses/" + late.assessment())
                .body()
                .path("state")
                .asString("")
                .equals("not-returned"));
        Answer answer = late.teamLead()
                .put(
                        "/api/review/responses/" + late.assessment() + "/answers/1.1",
                        Assessor.rated("yes-working-well", ""),
                        "\"0\"");
        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    @Order(7)
    void withoutATokenThereIsNothing() {
        assertThat(countersign.e2e.suite.Http.send(
                                "GET",
                                suite.gateway() + "/api/review/reviews",
                                Map.of("Authorization", "Bearer nonsense"),
                                "")
                        .status())
                .isEqualTo(401);
    }

    private Answer answer(String question, Map<String, Object> body) {
        return lead.put(answerPath(question), body, "\"0\"");
    }

    private String answerPath(String question) {
        return "/api/review/responses/" + review.assessment() + "/answers/" + question;
    }

    private List<JsonNode> answers() {
        return lead.get("/api/review/responses/" + review.assessment())
                .expect(200)
                .path("answers")
                .valueStream()
                .toList();
    }
}
