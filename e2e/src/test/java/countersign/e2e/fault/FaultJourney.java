package countersign.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.ReviewSeen;
import countersign.e2e.SmallReview;
import countersign.e2e.browser.Screen;
import countersign.e2e.check.Check;
import countersign.e2e.check.Report;
import countersign.e2e.check.damage.PlantedDamage;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.people.People;
import countersign.e2e.suite.Persistence;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.Story;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The short form of {@code ./e2e/faults}: one small review goes its whole way, and at each stage something fails
 * between two steps that are not one. Its clients send again what was not answered; nothing is lost, and nothing
 * happens twice. It is the last of all journeys, and looks at what they all have left.
 */
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(Integer.MAX_VALUE)
class FaultJourney {
    private final RunningSuite suite = clients(RunningSuite.get());
    private final People people = new People(suite);
    private final SmallReview review = SmallReview.opened(people, "Review that outlives faults");
    private final ReviewSeen seen = new ReviewSeen(review.id(), people);
    private final Chaos chaos = new Chaos(suite, () -> false, Duration.ofMinutes(10));

    private static RunningSuite clients(RunningSuite suite) {
        return suite.withPersistence(Persistence.of(Duration.ofMinutes(10), Acknowledged.of(suite)));
    }

    @Test
    @Order(1)
    void theLaunchSurvivesTheDeathOfItsServiceAfterTheWrite() {
        chaos.during(new Fault.Halt("write.done", 1), () -> people.programmeOffice("bnssg")
                .launches(review.id()));
        review.teamLead().awaitsTheAssessment(review.id());
    }

    @Test
    @Order(2)
    void theAssessmentSurvivesTheDeathOfTheEngine() {
        chaos.during(new Fault.Kill("zeebe", 0), review::assessed);
    }

    @Test
    @Order(3)
    void theHandOverSurvivesADeathBetweenDeliveryAndNotingIt() {
        chaos.during(new Fault.Halt("relay.delivered", 1), review::handedOver);
    }

    @Test
    @Order(4)
    void aDecisionSurvivesADeathBeforeTheEnginesAnswerIsHeard() {
        chaos.during(
                new Fault.Halt("engine.completed", 1), () -> review.endorsedBy(List.of("programme-board", "mh-odg")));
    }

    @Test
    @Order(5)
    void aDecisionSurvivesTheDeathOfTheDocumentServer() {
        chaos.during(new Fault.Kill("documents", 0), () -> review.endorsedBy(List.of("hcig")));
    }

    @Test
    @Order(6)
    void aSignatureSurvivesADeathBeforeItIsOnTheSheet() {
        chaos.during(new Fault.Halt("signature.made", 1), () -> people.director("bnssg-sro")
                .signs(review.id()));
    }

    @Test
    @Order(7)
    void aSignatureSurvivesTheDeathOfTheIdentityProvider() {
        chaos.during(new Fault.Kill("keycloak", 0), () -> people.director("bnssg-cmo")
                .signs(review.id()));
    }

    @Test
    @Order(8)
    void thePlanOpensOnceThoughItsServiceDiedBeforeItsActionsWereThere() {
        chaos.during(new Fault.Halt("plan.added", 1), () -> {
            people.secretary("icb-board").decides(review.id(), "approved", "Approved.");
            seen.awaitPlan();
        });
    }

    @Test
    @Order(9)
    void theReturnIsAcknowledgedOnceThoughTheServiceWasHeldUp() {
        JsonNode sent = seen.awaitReturn("review-outcome");
        String id = sent.required("id").asString();
        String content = sent.required("contentSha256").asString();
        chaos.during(
                new Fault.Repeat("engine.published", 1),
                () -> people.region().acknowledges(id, content).ok());
        chaos.during(new Fault.Hold("review", 3), () -> new CarelessRegion(people.region(), id, content)
                .acceptsBeforeItAcknowledges());
        seen.awaitState("concluded");
    }

    @Test
    @Order(10)
    void aPersonStaysSignedInThoughTheGatewayDied() {
        Screen screen = new Screen(suite, people, "bnssg-programme-office");
        chaos.befalls(new Fault.Kill("gateway", 0));

        screen.opens("/reviews/" + review.id());
        assertThat(screen.reads()).contains("Review that outlives faults");
    }

    @Test
    @Order(11)
    void nothingIsLostAndNothingIsThereTwice() {
        SmallReview waiting = SmallReview.launched(people, "Review under way");
        waiting.teamLead().awaitsTheAssessment(waiting.id());
        Report report = Check.settled(suite, Duration.ofMinutes(2), Set.of());
        System.out.println(report.text());

        assertThat(report.findings()).isEmpty();
        assertThat(report.lines())
                .allSatisfy(line -> assertThat(line.looked()).as(line.promise()).isPositive());
    }

    @TestFactory
    @Order(12)
    Stream<DynamicTest> theCheckerFindsWhatIsPlanted() {
        assertThat(PlantedDamage.promisesUnbroken()).isEmpty();
        return PlantedDamage.in(Evidence.of(suite));
    }
}
