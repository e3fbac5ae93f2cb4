package countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.e2e.browser.DirectorAtTheScreen;
import countersign.e2e.browser.Screen;
import countersign.e2e.browser.SecretaryAtTheScreen;
import countersign.e2e.people.Director;
import countersign.e2e.people.People;
import countersign.e2e.people.Secretary;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.Story;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The review of the source documents, from 21 teams to NHS England. */
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RouteJourney {
    private static final Set<String> SIGN_AT_THE_SCREEN = Set.of("bnssg-sro", "awp-medical-director");

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final JsonNode facts = Facts.ofBnssg();
    private ReviewSeen review = new ReviewSeen("", people);
    private String contentSha256 = "";

    @Test
    @Order(1)
    void theProgrammeOfficeOpensAndLaunchesTheReview() {
        String id = people.programmeOffice("bnssg").opensTheReview("Review of intensive and assertive services");
        people.programmeOffice("bnssg").launches(id);
        review = new ReviewSeen(id, people);

        assertThat(review.overview().path("state").asString()).isEqualTo("launched");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(review.assessments()).hasSize(24));
    }

    @Test
    @Order(2)
    void twoProvidersConfirmTheirPolicyOnMissedAppointments() {
        people.providerLead("awp", "RVN").confirmsThePolicy(review.id());
        people.providerLead("st-mungos", "STMUNGO").confirmsThePolicy(review.id());

        JsonNode confirmation = review.awaitReturn("policy-confirmation");
        regionAnswers(confirmation);
    }

    @Test
    @Order(3)
    void twentyOneTeamsAnswerAndTheirProvidersAccept() {
        Assessing assessing = new Assessing(suite, people, review.id());
        assessing.everyTeamAnswers();
        assessing.oneTeamIsAskedAgain(people.providerLead("awp", "RVN"), "awp-ns-rose");
        assessing.everyProviderAnswersAndAcceptsItsTeams();

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(review.assessments())
                .extracting(assessment -> assessment.path("state").asString())
                .containsOnly("accepted"));
    }

    @Test
    @Order(4)
    void theReviewLeadWritesTheReturnAndFreezesRevisionOne() {
        people.reviewLead().awaitsTheThematicReview(review.id());
        people.reviewLead().writesTheThematicReview(review.id(), facts);

        assertThat(people.reviewLead()
                        .handsOver(review.id())
                        .required("revision")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(5)
    void theProgrammeBoardAndTheDeliveryGroupEndorseIt() {
        Secretary board = people.secretary("programme-board");
        new SecretaryAtTheScreen(suite, people, board.toString())
                .decides(board.awaitsTheDecision(review.id()), "endorsed", "The group supports the findings.");
        people.secretary("mh-odg").decides(review.id(), "endorsed-with-feedback", "Keep the voluntary sector in view.");

        people.secretary("hcig").awaitsTheDecision(review.id());
        assertThat(review.decisions())
                .extracting(decision -> decision.path("outcome").asString())
                .containsExactlyInAnyOrder("endorsed", "endorsed-with-feedback");
    }

    @Test
    @Order(6)
    void theImprovementGroupSendsItBackAndRevisionTwoGoesRoundAgain() {
        people.secretary("hcig")
                .decides(review.id(), "returned", "Say what is done about missed appointments in practice.");
        people.reviewLead().awaitsTheThematicReview(review.id());
        JsonNode second = people.reviewLead().handsOver(review.id());
        contentSha256 = second.required("contentSha256").asString();

        assertThat(second.required("revision").asInt()).isEqualTo(2);
        for (String stage : List.of("programme-board", "mh-odg", "hcig")) {
            people.secretary(stage).decides(review.id(), "endorsed", "Endorsed on revision 2.");
        }
    }

    @Test
    @Order(7)
    void fiveDirectorsSignRevisionTwo() {
        for (Director director : people.directors()) {
            if (SIGN_AT_THE_SCREEN.contains(director.toString())) {
                DirectorAtTheScreen screen = new DirectorAtTheScreen(suite, people, director.toString());
                screen.signs(director.awaitsTheSignature(review.id()));
                assertThat(screen.title()).contains("Signature");
            } else {
                director.signs(review.id());
            }
        }

        assertThat(review.signed(2)).isEqualTo(5);
        assertThat(review.everySignatureIsValid(2)).isTrue();
    }

    @Test
    @Order(8)
    void theBoardApprovesIt() {
        people.secretary("icb-board").decides(review.id(), "approved", "Approved in public.");

        assertThat(review.decisions()).hasSize(7);
    }

    @Test
    @Order(9)
    void theRegionIsSentASignedWebhookAndTheExactContent() {
        String id = review.awaitReturn("review-outcome").required("id").asString();
        Webhook webhook = Webhook.awaitFor(suite, id);
        String content =
                people.region().get("/api/review/returns/" + id + "/content").text();

        assertThat(webhook.isVerifiedByTheReferenceLibrary()).isTrue();
        assertThat(webhook.data("contentSha256")).isEqualTo(contentSha256);
        assertThat(Sha256.of(content)).isEqualTo(contentSha256);
        FieldByField.assertSame(
                facts.required("returned"),
                Sha256.json(content).required("responses").path(0).required("answers"));
    }

    @Test
    @Order(10)
    void theRegionAcknowledgesAndAcceptsItAndTheReviewIsConcluded() {
        regionAnswers(review.awaitReturn("review-outcome"));

        review.awaitState("concluded");
        assertThat(review.awaitReturn("review-outcome").path("state").asString())
                .isEqualTo("accepted");
    }

    @Test
    @Order(11)
    void thePlanIsOpenWithTheRevisionsActions() {
        review.awaitPlan();

        assertThat(review.actionsOfThePlan())
                .containsExactlyInAnyOrder(
                        "act-dna-review", "act-deep-dive", "act-policy-acts", "act-outreach", "act-learning");
    }

    @Test
    @Order(12)
    void everyoneWithAPartCanReadWhereItIs() {
        Screen office = new Screen(suite, people, "bnssg-programme-office");
        Addresses.PAGES.forEach(page -> office.opens("/reviews/" + review.id() + page));
        office.opens("/reviews").opens("/returns").opens("/work");
        Screen region = new Screen(suite, people, "nhse-south-west-reviewer");
        region.opens("/returns").opens("/returns/" + outcome()).opens("/reviews/" + review.id());

        assertThat(region.reads()).contains("Review of intensive and assertive services");
    }

    @Test
    @Order(13)
    void thePeopleOfBswSeeNoneOfIt() {
        Wall wall = new Wall(suite, people, review.id(), outcome());
        List.of("bsw-programme-office", "bsw-review-lead", "bsw-sro").forEach(wall::hidesEverythingFrom);
        wall.hidesThePagesFrom("bsw-programme-office");

        assertThat(people.person("bsw-programme-office").items("/api/review/reviews"))
                .as("their own review")
                .isNotEmpty();
    }

    private String outcome() {
        return review.awaitReturn("review-outcome").required("id").asString();
    }

    private void regionAnswers(JsonNode sent) {
        String id = sent.required("id").asString();
        String hash = sent.required("contentSha256").asString();
        people.region().acknowledges(id, hash).ok();
        people.region().accepts(id, hash).ok();
    }
}
