package countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.bpmn.Variables;
import countersign.e2e.browser.OperatorAtTheScreen;
import countersign.e2e.people.Actor;
import countersign.e2e.people.EngineKeeper;
import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Processes stop; the operator learns of it, whoever was dead at that moment, and has them go on once it is mended. */
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StuckWorkJourney {
    private static final String TITLE = "Review that stops twice";
    private static final String FORUM = "Forum consideration: What did the forum decide?";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final Actor operator = people.person("platform-operator");
    private final EngineKeeper keeper = new EngineKeeper(suite);

    @AfterAll
    void close() {
        keeper.close();
    }

    @Test
    @Order(1)
    void anOutcomeThatTheRouteDoesNotKnowIsSeenThoughReceiverAndBrokerWereKilled() {
        List<String> receivers = suite.replicasOf("review");
        receivers.forEach(suite::kill);
        keeper.forumDecides("perhaps");
        suite.kill("zeebe");
        suite.startAgain("zeebe");
        receivers.forEach(suite::startAgain);

        JsonNode stopped = awaitOpen(incident -> step(incident).equals("What did the forum decide?"));
        assertThat(stopped.path("why").asString()).contains("no outcome that the route knows");
        assertThat(stopped.at("/technical/error").asString()).isEqualTo("CONDITION_ERROR");
    }

    @Test
    @Order(2)
    void theOperatorTriesAgainAndSeesThatItDoesNotHelpUntilTheCauseIsGone() {
        JsonNode first = open(incident -> step(incident).equals("What did the forum decide?"))
                .orElseThrow();
        OperatorAtTheScreen screen = new OperatorAtTheScreen(suite, people);
        assertThat(screen.listsWhatIsStuck()).contains(FORUM, "Trying again alone does not help");
        screen.triesAgain(FORUM);
        assertThat(screen.reads()).contains("It is being tried again");

        awaitOpen(incident -> !id(incident).equals(id(first))
                && step(incident).equals(step(first))
                && incident.path("attempts").size() == 1);
        assertThat(screen.listsWhatIsStuck()).contains("Failed again");

        keeper.correct(first.at("/technical/processInstance").asString(), Variables.FORUM_OUTCOME, "endorsed");
        screen.triesAgain(FORUM);
        awaitGone(incident -> step(incident).equals(step(first)));
        assertThat(screen.listsWhatIsStuck()).doesNotContain("Trying again alone does not help");
    }

    @Test
    @Order(3)
    void anExpressionThatFailsNamesTheReviewAndItsStageAndIsAuditedWhenMended() {
        SmallReview review = SmallReview.launched(people, TITLE);
        review.teamLead().awaitsTheAssessment(review.id());
        keeper.closingDateBecomes(review.assessment(), "sometime");

        JsonNode stopped =
                awaitOpen(incident -> incident.path("reviewId").asString("").equals(review.id()));
        assertThat(stopped.path("reviewTitle").asString()).isEqualTo(TITLE);
        assertThat(stopped.path("icb").asString()).isEqualTo("QUY");
        assertThat(stopped.path("stage").asString()).startsWith("Self-assessment");
        assertThat(stopped.path("since").asString()).isNotBlank();

        String later = Instant.now()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        keeper.correct(stopped.at("/technical/processInstance").asString(), Variables.ASSESSMENTS_CLOSE_AT, later);
        operator.post("/api/review/incidents/" + id(stopped) + "/retry", "").expect(202);
        awaitGone(incident -> incident.path("reviewId").asString("").equals(review.id()));
        review.teamLead().completesTheSelfAssessment(review.id());
        awaitAudited(id(stopped), List.of("incident.retried", "incident.mended"));
    }

    @Test
    @Order(4)
    void workersThatGiveUpOrReportTheUnheardOfAreSeenToo() {
        keeper.aWorkerGivesUp();
        keeper.aWorkerReportsAnErrorNobodyExpects();

        JsonNode givenUp = awaitOpen(incident -> error(incident).equals("JOB_NO_RETRIES"));
        assertThat(givenUp.at("/technical/message").asString()).contains("The printer is on fire");
        awaitOpen(incident -> error(incident).equals("UNHANDLED_ERROR_EVENT"));
        operator.post("/api/review/incidents/" + id(givenUp) + "/retry", "").expect(202);
        awaitGone(incident -> id(incident).equals(id(givenUp)));

        keeper.endsItsErrands();
        awaitGone(incident -> error(incident).equals("UNHANDLED_ERROR_EVENT"));
    }

    @Test
    @Order(5)
    void aDecisionTableThatCannotDecideIsSeenAndGoesOnOnceTheValueIsCorrected() {
        keeper.aTableIsAskedWhatItCannotDecide();
        JsonNode stopped = awaitOpen(incident -> error(incident).equals("DECISION_EVALUATION_ERROR"));
        assertThat(stopped.path("why").asString()).contains("decision table could not decide");

        keeper.correctsTheQuestion(stopped.at("/technical/processInstance").asString());
        operator.post("/api/review/incidents/" + id(stopped) + "/retry", "").expect(202);
        awaitGone(incident -> id(incident).equals(id(stopped)));
    }

    @Test
    @Order(6)
    void nobodyElseSeesAnyOfIt() {
        for (String other : List.of("bnssg-review-lead", "bnssg-sro", "bsw-review-lead", "nhse-national-lead")) {
            assertThat(people.person(other).get("/api/review/incidents").status())
                    .isEqualTo(403);
        }
        assertThat(operator.get("/api/review/engine/watch")
                        .expect(200)
                        .path("state")
                        .asString())
                .isEqualTo("reporting");
    }

    private List<JsonNode> incidents() {
        return operator.items("/api/review/incidents?limit=200");
    }

    private Optional<JsonNode> open(Predicate<JsonNode> wanted) {
        return incidents().stream().filter(wanted).findFirst();
    }

    private JsonNode awaitOpen(Predicate<JsonNode> wanted) {
        return await("an incident")
                .ignoreExceptionsMatching(_ -> true)
                .atMost(PATIENCE)
                .until(() -> open(wanted), Optional::isPresent)
                .orElseThrow();
    }

    private void awaitGone(Predicate<JsonNode> mended) {
        await("no such incident").atMost(PATIENCE).until(() -> open(mended).isEmpty());
    }

    private void awaitAudited(String incident, List<String> types) {
        Actor auditor = people.person("bnssg-auditor");
        await("the audit").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        auditor.items("/api/signoff/audit/QUY/entries?limit=200").stream()
                                .filter(entry ->
                                        entry.path("subjects").toString().contains("incident-" + incident))
                                .map(entry -> entry.path("type").asString()))
                .containsExactlyInAnyOrderElementsOf(types));
    }

    private static String id(JsonNode incident) {
        return incident.path("id").asString();
    }

    private static String step(JsonNode incident) {
        return incident.path("step").asString();
    }

    private static String error(JsonNode incident) {
        return incident.at("/technical/error").asString();
    }
}
