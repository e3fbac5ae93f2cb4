package countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.e2e.browser.ReturnAtTheScreen;
import countersign.e2e.people.Actor;
import countersign.e2e.people.People;
import countersign.e2e.people.ProgrammeOffice;
import countersign.e2e.people.Service;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.Story;
import countersign.local.receiver.ReceivedCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The region's system does not take a return: those who must know are told while it is still being tried, the attempts
 * run out, people have it sent again, and all the region ever sees is one message.
 */
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveryJourney {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final String PROVIDER = "STMUNGO";

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final ProgrammeOffice office = people.programmeOffice("bnssg");
    private final Actor reviewer = people.person("nhse-south-west-reviewer");
    private String recovers = "";
    private String runsOut = "";

    @Test
    @Order(1)
    void isToldToThoseConcernedAfterFourFailuresAndToNobodyElse() {
        SmallReview review = waitingForItsPolicy("Return to a system that is away");
        var screen = new ReturnAtTheScreen(suite, people, "bnssg-programme-office");
        try (var _ = new AwayReceiver(suite, review.id(), 500)) {
            review.providerLead().confirmsThePolicy(review.id());
            recovers = office.awaitWork(Service.REVIEW, "delivery", review.id())
                    .required("target")
                    .asString();
            assertThat(screen.reads(recovers)).contains("attempts in a row", "The receiver had a fault of its own");
            assertThat(reviewer.awaitWork(Service.REVIEW, "delivery", review.id()))
                    .isNotNull();
            assertThat(people.person("platform-operator").work(Service.REVIEW).toString())
                    .contains(recovers);
            for (String other : List.of("bsw-review-lead", "st-mungos-provider-lead", "awp-provider-lead")) {
                assertThat(people.person(other).work(Service.REVIEW).toString())
                        .as(other)
                        .doesNotContain(recovers);
            }
            assertThat(attempts(recovers))
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allMatch(attempt -> attempt.path("status").asInt() == 500);
        }
    }

    @Test
    @Order(2)
    void isNobodysWorkAnyMoreOnceTheSystemIsBack() {
        awaitState(recovers, "delivered");
        assertThat(office.work(Service.REVIEW).toString()).doesNotContain(recovers);
        assertThat(reviewer.work(Service.REVIEW).toString()).doesNotContain("delivery~" + recovers);
        assertThat(idsOf(recovers)).as("webhook ids").hasSize(1);
        assertThat(Webhook.awaitFor(suite, recovers).isVerifiedByTheReferenceLibrary())
                .isTrue();
    }

    @Test
    @Order(3)
    void becomesPeoplesWorkWhenTheAttemptsRunOut() {
        SmallReview review = waitingForItsPolicy("Return that nobody takes");
        try (var _ = new AwayReceiver(suite, review.id(), 500)) {
            review.providerLead().confirmsThePolicy(review.id());
            runsOut = office.awaitWork(Service.REVIEW, "undelivered-return", review.id())
                    .required("target")
                    .asString();
            assertThat(office.get("/api/review/returns/" + runsOut)
                            .expect(200)
                            .at("/undelivered/reason")
                            .asString())
                    .startsWith("No success in 12 attempts.");
            assertThat(attempts(runsOut)).hasSize(12);
        }
    }

    @Test
    @Order(4)
    void isSentAgainByTheOfficeAndArrivesAsTheNextEnvelope() {
        var screen = new ReturnAtTheScreen(suite, people, "bnssg-programme-office");
        assertThat(screen.sendsAgain(runsOut, "")).contains("There is a problem");
        screen.sendsAgain(runsOut, "The region says that its system is back.");
        awaitState(runsOut, "delivered");
        assertThat(office.work(Service.REVIEW).toString()).doesNotContain(runsOut);
        assertThat(idsOf(runsOut)).as("one id for each envelope").hasSize(2);
        assertThat(people.region().acknowledges(runsOut, contentOf(runsOut)).status())
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    void isKeptWithEveryAttemptAndCanBeReplayedByTheRegion() {
        JsonNode message = people.region()
                .get("/api/review/webhook-deliveries?subject=" + recovers)
                .expect(200)
                .required("items")
                .get(0);
        int before = Webhook.allFor(suite, recovers).size();
        people.region()
                .post("/api/review/webhook-deliveries/" + message.required("id").asString() + "/replay", Map.of())
                .expect(202);
        await("the replay")
                .atMost(PATIENCE)
                .until(() -> Webhook.allFor(suite, recovers).size() == before + 1);
        assertThat(idsOf(recovers)).as("the same message again").hasSize(1);
        assertThat(people.person("bsw-review-lead")
                        .get("/api/review/webhook-deliveries/"
                                + message.required("id").asString())
                        .status())
                .isEqualTo(404);
    }

    /** Ready for the provider to confirm its policy, which is what is then sent to the region. */
    private SmallReview waitingForItsPolicy(String title) {
        String team = SmallReview.teamsOf(people, PROVIDER).getFirst().team().id();
        return SmallReview.launched(
                people,
                title,
                Map.of("participants", List.of(ProgrammeOffice.participant(PROVIDER, List.of(team), false, true))));
    }

    private List<JsonNode> attempts(String returnId) {
        return office.items("/api/review/returns/" + returnId + "/deliveries?limit=200");
    }

    private String contentOf(String returnId) {
        return office.get("/api/review/returns/" + returnId)
                .expect(200)
                .required("contentSha256")
                .asString();
    }

    private void awaitState(String returnId, String state) {
        await(state).atMost(PATIENCE).until(() -> office.get("/api/review/returns/" + returnId)
                .expect(200)
                .path("state")
                .asString()
                .equals(state));
    }

    /** As the receiver saw them, with what it refused. */
    private List<String> idsOf(String returnId) {
        return Webhook.allFor(suite, returnId).stream()
                .map(ReceivedCall::headers)
                .map(headers -> headers.get("webhook-id"))
                .distinct()
                .toList();
    }
}
