package countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.browser.Screen;
import countersign.e2e.people.Actor;
import countersign.e2e.people.Director;
import countersign.e2e.people.People;
import countersign.e2e.people.Secretary;
import countersign.e2e.people.Service;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Each service is killed in the middle of its part and started again: nothing is lost, nothing happens twice. */
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillJourney {
    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final SmallReview review = SmallReview.opened(people, "Review that outlives kills");
    private final ReviewSeen seen = new ReviewSeen(review.id(), people);

    @Test
    @Order(1)
    void theLaunchSurvivesTheDeathOfReviewService() {
        Actor office = people.programmeOffice("bnssg");
        new Pushed(suite, office, "/api/review/reviews/" + review.id() + "/launch", Map.of())
                .whileKilling("review")
                .ok();

        review.teamLead().awaitsTheAssessment(review.id());
        assertThat(workOf(review.teamLead(), Service.REVIEW)).hasSize(1);
        assertThat(people.reviewLead().items("/api/review/reviews/" + review.id() + "/assessments"))
                .hasSize(1);
    }

    @Test
    @Order(2)
    void theSubmissionSurvivesTheDeathOfReviewService() {
        review.teamLead().answersEverything(review.assessment());
        new Pushed(suite, review.teamLead(), "/api/review/assessments/" + review.assessment() + "/submission", Map.of())
                .whileKilling("review")
                .ok();
        JsonNode submitted = review.teamLead()
                .get("/api/review/assessments/" + review.assessment())
                .expect(200);

        assertThat(submitted.path("answers")).hasSize(161);
        review.providerLead().accepts(review.assessment());
    }

    @Test
    @Order(3)
    void theDecisionSurvivesTheDeathOfSignoffService() {
        review.handedOver();
        Secretary board = people.secretary("programme-board");
        String task = board.awaitsTheDecision(review.id());
        new Pushed(
                        suite,
                        board,
                        "/api/signoff/tasks/" + task + "/decision",
                        Secretary.decision("endorsed", "Endorsed in the storm."))
                .whileKilling("signoff")
                .ok();

        people.secretary("mh-odg").awaitsTheDecision(review.id());
        assertThat(decisions("programme-board")).hasSize(1);
    }

    @Test
    @Order(4)
    void theSignatureSurvivesTheDeathOfSignoffService() {
        review.endorsedBy(List.of("mh-odg", "hcig"));
        Director sro = people.director("bnssg-sro");
        String task = sro.awaitsTheSignature(review.id());
        new Pushed(
                        suite,
                        sro.withTheirPasswordGivenAgain(),
                        "/api/signoff/tasks/" + task + "/signature",
                        sro.what(task))
                .whileKilling("signoff")
                .ok();
        people.director("bnssg-cmo").signs(review.id());

        people.secretary("icb-board").awaitsTheDecision(review.id());
        assertThat(seen.signed(1)).isEqualTo(2);
    }

    @Test
    @Order(5)
    void thePlanOpensOnceThoughActionsServiceWasDead() {
        suite.kill("actions");
        people.secretary("icb-board").decides(review.id(), "approved", "Approved.");
        suite.startAgain("actions");

        seen.awaitPlan();
        assertThat(seen.actionsOfThePlan()).containsExactlyInAnyOrder("act-outreach", "act-learning");
    }

    @Test
    @Order(6)
    void theReturnLeavesOnce() {
        String id = seen.awaitReturn("review-outcome").required("id").asString();
        Webhook.awaitFor(suite, id);

        assertThat(Webhook.allFor(suite, id).stream()
                        .map(call -> call.headers().get("webhook-id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    @Order(7)
    void aPersonStaysSignedInThoughTheGatewayDied() {
        Screen screen = new Screen(suite, people, "bnssg-programme-office");
        suite.kill("gateway");
        suite.startAgain("gateway");

        screen.opens("/reviews/" + review.id());
        assertThat(screen.reads()).contains("Review that outlives kills");
    }

    @Test
    @Order(8)
    void theAuditTrailIsWhole() {
        JsonNode verification = people.person("bnssg-auditor")
                .get("/api/signoff/audit/QUY/verification")
                .expect(200);

        assertThat(verification.path("intact").asBoolean())
                .as(verification.toString())
                .isTrue();
    }

    private List<JsonNode> workOf(Actor actor, Service service) {
        return actor.work(service).stream()
                .filter(item -> item.path("reviewId").asString().equals(review.id()))
                .toList();
    }

    private List<JsonNode> decisions(String stage) {
        return seen.decisions().stream()
                .filter(decision -> decision.path("stage").asString("").equals(stage))
                .toList();
    }
}
