package countersign.e2e.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.e2e.ReviewSeen;
import countersign.e2e.SmallReview;
import countersign.e2e.Webhook;
import countersign.e2e.browser.Screen;
import countersign.e2e.check.Check;
import countersign.e2e.check.Finding;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.people.People;
import countersign.e2e.suite.Http;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.Story;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Every replica of every service and of the gateway is ended gracefully and started again, one after the other, while
 * people go on working. Nobody is refused anything, nobody is signed out, nothing is lost, nothing happens twice.
 */
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollOutJourney {
    private static final Duration REST = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final RunningSuite suite = RunningSuite.get();
    private final List<Finding> before = Check.of(Evidence.of(suite)).findings();
    private final People people = new People(suite);
    private final SmallReview review = SmallReview.opened(people, "Review during a roll-out");
    private final ReviewSeen seen = new ReviewSeen(review.id(), people);
    private final Screen office = new Screen(suite, people, "bnssg-programme-office");
    private final List<String> refused = new CopyOnWriteArrayList<>();

    @BeforeAll
    void listen() {
        Http.tell((answer, took) -> {
            if (answer.status() >= 500) {
                refused.add(answer.call() + " answered " + answer.status() + " " + answer.text());
            }
        });
    }

    @AfterAll
    void listenNoMore() {
        Http.tell((answer, took) -> {});
    }

    @Test
    @Order(1)
    void theTeamAnswersAndTheRevisionIsFrozenWhileReviewServiceIsReplaced() {
        whileReplacing("review", review::launched, () -> review.assessed().handedOver());

        assertThat(seen.assessments()).singleElement().satisfies(assessment -> assertThat(
                        assessment.path("state").asString())
                .isEqualTo("accepted"));
    }

    @Test
    @Order(2)
    void theForumsDecideWhileSignoffServiceIsReplaced() {
        whileReplacing(
                "signoff",
                () -> review.endorsedBy(List.of("programme-board")),
                () -> review.endorsedBy(List.of("mh-odg", "hcig")));

        assertThat(seen.decisions())
                .extracting(decision -> decision.path("stage").asString())
                .containsExactlyInAnyOrder("programme-board", "mh-odg", "hcig");
    }

    @Test
    @Order(3)
    void theDirectorsSignWhileTheGatewayIsReplaced() {
        whileReplacing(
                "gateway", () -> people.director("bnssg-sro").signs(review.id()), () -> people.director("bnssg-cmo")
                        .signs(review.id()));

        assertThat(seen.signed(1)).isEqualTo(2);
    }

    @Test
    @Order(4)
    void thePlanOpensAndTheReturnIsTakenWhileActionsServiceIsReplaced() {
        whileReplacing("actions", review::approved, review::acceptedByTheRegion);

        assertThat(seen.actionsOfThePlan()).containsExactlyInAnyOrder("act-outreach", "act-learning");
        String id = seen.awaitReturn("review-outcome").required("id").asString();
        assertThat(Webhook.allFor(suite, id)).hasSize(1);
    }

    @Test
    @Order(5)
    void nobodyWasRefusedAnything() {
        assertThat(refused).isEmpty();
    }

    @Test
    @Order(6)
    void bothReplicasSealWithTheSameKey() {
        assertThat(Stream.generate(() -> people.person("bnssg-auditor")
                                .get("/api/signoff/jwks.json")
                                .expect(200)
                                .path("keys"))
                        .limit(4)
                        .distinct())
                .singleElement()
                .satisfies(keys -> assertThat(keys).hasSize(1));
    }

    @Test
    @Order(7)
    void noReplicaMadeTheEngineTakeAModelForANewOne() {
        Stream<Integer> versions = Evidence.of(suite).engine().stream()
                .filter(event -> event.path("valueType").asString().equals("PROCESS_INSTANCE"))
                .map(event -> event.at("/value/version").asInt());

        assertThat(versions.distinct()).containsExactly(1);
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

    @Test
    @Order(9)
    void theCheckerFindsNothingThatWasNotThereBefore() {
        await("rest").atMost(REST).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(
                        Check.of(Evidence.of(suite)).findings())
                .isSubsetOf(before));
    }

    /**
     * One step for each replica: it is done while that one is on its way down and up again, and somebody reads their
     * pages all the time.
     */
    private void whileReplacing(String service, Runnable... steps) {
        List<String> replicas = suite.replicasOf(service);
        assertThat(replicas)
                .as("two can be replaced without an interruption, one cannot")
                .hasSize(steps.length);
        for (int i = 0; i < steps.length; i++) {
            String replica = replicas.get(i);
            CompletableFuture<Void> restarted = CompletableFuture.runAsync(() -> suite.startAgain(replica));
            steps[i].run();
            await(replica).atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
                assertThat(office.finds("/reviews/" + review.id())).isEqualTo(200);
                assertThat(office.reads()).contains("Review during a roll-out");
                return restarted.isDone();
            });
            restarted.join();
        }
    }
}
