package countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.e2e.browser.DirectorAtTheScreen;
import countersign.e2e.browser.ProviderLeadAtTheScreen;
import countersign.e2e.browser.Screen;
import countersign.e2e.browser.SecretaryAtTheScreen;
import countersign.e2e.browser.TeamLeadAtTheScreen;
import countersign.e2e.people.Actor;
import countersign.e2e.people.Director;
import countersign.e2e.people.People;
import countersign.e2e.people.ProviderLead;
import countersign.e2e.people.Secretary;
import countersign.e2e.people.TeamLead;
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
    private static final Set<String> AT_THE_SCREEN =
            Set.of("awp-bristol-rose", "stmungos-ace", "bnssg-sro", "awp-medical-director");

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final JsonNode facts = Facts.ofBnssg();
    private String review = "";
    private JsonNode revision = facts;

    @Test
    @Order(1)
    void theProgrammeOfficeOpensAndLaunchesTheReview() {
        review = people.programmeOffice("bnssg").opensTheReview("Review of intensive and assertive services");
        people.programmeOffice("bnssg").launches(review);

        assertThat(overview().path("state").asString()).isEqualTo("launched");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(assessments()).hasSize(24));
    }

    @Test
    @Order(2)
    void twoProvidersConfirmTheirPolicyOnMissedAppointments() {
        people.providerLead("awp", "RVN").confirmsThePolicy(review);
        people.providerLead("st-mungos", "STMUNGO").confirmsThePolicy(review);

        JsonNode confirmation = awaitReturn("policy-confirmation");
        assertThat(people.region()
                        .acknowledges(confirmation.required("id").asString(), contentHash(confirmation))
                        .ok())
                .isNotNull();
        people.region()
                .accepts(confirmation.required("id").asString(), contentHash(confirmation))
                .ok();
    }

    @Test
    @Order(3)
    void twentyOneTeamsAnswerAndTheirProvidersAccept() {
        for (TeamLead lead : people.teamLeads()) {
            if (AT_THE_SCREEN.contains(lead.team().id())) {
                lead.awaitsTheAssessment(review);
                new TeamLeadAtTheScreen(suite, people, lead.toString())
                        .completesTheSelfAssessment(lead.assessmentOf(review));
            } else {
                lead.completesTheSelfAssessment(review);
            }
        }
        ProviderLead awp = people.providerLead("awp", "RVN");
        TeamLead rose = people.teamLeads().get(5);
        awp.returns(rose.assessmentOf(review), "Please say how the team knows that families are involved.");
        rose.awaitsTheAssessment(review);
        rose.submits(rose.assessmentOf(review));
        for (ProviderLead provider : people.providerLeads()) {
            provider.completesTheProviderAssessment(review);
            for (TeamLead lead : people.teamLeads()) {
                if (lead.team().organisation().equals(provider.organisation())) {
                    accepts(provider, lead.assessmentOf(review));
                }
            }
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(assessments())
                .allMatch(assessment -> assessment.path("state").asString().equals("accepted")));
    }

    @Test
    @Order(4)
    void theReviewLeadWritesTheReturnAndFreezesRevisionOne() {
        people.reviewLead().awaitsTheThematicReview(review);
        people.reviewLead().writesTheThematicReview(review, facts);
        revision = people.reviewLead().handsOver(review);

        assertThat(revision.required("revision").asInt()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void theProgrammeBoardAndTheDeliveryGroupEndorseIt() {
        Secretary board = people.secretary("programme-board");
        new SecretaryAtTheScreen(suite, people, board.toString())
                .decides(board.awaitsTheDecision(review), "endorsed", "The group supports the findings.");
        people.secretary("mh-odg").decides(review, "endorsed-with-feedback", "Keep the voluntary sector in view.");
    }

    @Test
    @Order(6)
    void theImprovementGroupSendsItBackAndRevisionTwoGoesRoundAgain() {
        people.secretary("hcig").decides(review, "returned", "Say what is done about missed appointments in practice.");
        people.reviewLead().awaitsTheThematicReview(review);
        revision = people.reviewLead().handsOver(review);

        assertThat(revision.required("revision").asInt()).isEqualTo(2);
        for (String stage : List.of("programme-board", "mh-odg", "hcig")) {
            people.secretary(stage).decides(review, "endorsed", "Endorsed on revision 2.");
        }
    }

    @Test
    @Order(7)
    void fiveDirectorsSignRevisionTwo() {
        for (Director director : people.directors()) {
            if (AT_THE_SCREEN.contains(director.toString())) {
                DirectorAtTheScreen screen = new DirectorAtTheScreen(suite, people, director.toString());
                screen.signs(director.awaitsTheSignature(review));
                assertThat(screen.title()).contains("Signature");
            } else {
                director.signs(review);
            }
        }

        JsonNode sheet = sheetOf(2);
        assertThat(sheet.path("slots"))
                .hasSize(5)
                .allMatch(slot -> slot.path("state").asString().equals("signed"));
        for (JsonNode slot : sheet.path("slots")) {
            String signature =
                    "/api/signoff/signatures/" + slot.required("signatureId").asString();
            assertThat(people.reviewLead()
                            .get(signature + "/verification")
                            .expect(200)
                            .path("valid")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    @Order(8)
    void theBoardApprovesIt() {
        people.secretary("icb-board").decides(review, "approved", "Approved in public.");

        assertThat(people.reviewLead().items("/api/signoff/reviews/" + review + "/decisions"))
                .hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    @Order(9)
    void theRegionIsSentASignedWebhookAndTheExactContent() {
        JsonNode sent = awaitReturn("review-outcome");
        Webhook webhook = Webhook.awaitFor(suite, sent.required("id").asString());

        assertThat(webhook.isVerifiedByTheReferenceLibrary()).isTrue();
        assertThat(webhook.data("contentSha256"))
                .isEqualTo(revision.required("contentSha256").asString());
        String content = people.region()
                .get("/api/review/returns/" + sent.required("id").asString() + "/content")
                .text();
        assertThat(Sha256.of(content))
                .isEqualTo(revision.required("contentSha256").asString());
        FieldByField.assertSame(
                facts.required("returnFields"), Sha256.json(content).required("returnFields"));
    }

    @Test
    @Order(10)
    void theRegionAcknowledgesAndAcceptsIt() {
        JsonNode sent = awaitReturn("review-outcome");
        String id = sent.required("id").asString();
        people.region().acknowledges(id, contentHash(sent)).ok();
        people.region().accepts(id, contentHash(sent)).ok();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(overview().path("state").asString()).isEqualTo("published"));
    }

    @Test
    @Order(11)
    void thePlanIsOpenWithTheRevisionsActions() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(people.reviewLead().items("/api/actions/plans?review=" + review))
                        .hasSize(1));
        JsonNode plan = people.reviewLead()
                .get("/api/actions/plans/" + review + "~plan")
                .expect(200);
        assertThat(plan.path("actions").valueStream().map(action -> action.path("draftId")
                        .asString()))
                .containsExactlyInAnyOrder(
                        "act-dna-review", "act-deep-dive", "act-policy-acts", "act-outreach", "act-learning");
    }

    @Test
    @Order(12)
    void everyoneWithAPartCanReadWhereItIs() {
        Screen office = new Screen(suite, people, "bnssg-programme-office");
        for (String page : List.of("", "/timeline", "/thematic-review", "/revisions/1", "/revisions/2", "/plan")) {
            office.opens("/reviews/" + review + page);
        }
        office.opens("/reviews").opens("/returns").opens("/work");
        Screen region = new Screen(suite, people, "nhse-south-west-reviewer");
        region.opens("/returns")
                .opens("/returns/"
                        + awaitReturn("review-outcome").required("id").asString())
                .opens("/reviews/" + review);
    }

    @Test
    @Order(13)
    void thePeopleOfBswSeeNoneOfIt() {
        String outcome = awaitReturn("review-outcome").required("id").asString();
        List<String> paths = Addresses.of(review, outcome, people.reviewLead());
        for (String outsider : List.of("bsw-programme-office", "bsw-review-lead", "bsw-sro")) {
            Actor bsw = people.person(outsider);
            for (String path : paths) {
                assertThat(bsw.get(path).status()).as("%s %s", outsider, path).isEqualTo(404);
            }
            for (String list : Addresses.LISTS) {
                assertThat(bsw.get(list).expect(200).toString())
                        .as("%s %s", outsider, list)
                        .doesNotContain(review);
            }
        }
        Screen screen = new Screen(suite, people, "bsw-programme-office");
        for (String page : List.of("", "/timeline", "/thematic-review", "/revisions/2", "/plan")) {
            screen.findsNothingAt("/reviews/" + review + page);
        }
        screen.findsNothingAt("/returns/" + outcome);
        screen.findsNothingAt("/assessments/" + review + "~awp-bristol-rose");
    }

    /** St Mungo's lead does it on the page, the others over the API. */
    private void accepts(ProviderLead provider, String assessment) {
        if (provider.organisation().equals("STMUNGO")) {
            new ProviderLeadAtTheScreen(suite, people, provider.toString()).accepts(assessment);
        } else {
            provider.accepts(assessment);
        }
    }

    private JsonNode overview() {
        return people.reviewLead().get("/api/review/reviews/" + review).expect(200);
    }

    private List<JsonNode> assessments() {
        return people.reviewLead().items("/api/review/reviews/" + review + "/assessments?limit=200");
    }

    private JsonNode sheetOf(int number) {
        return people.reviewLead().items("/api/signoff/reviews/" + review + "/sheets").stream()
                .filter(sheet -> sheet.path("revision").asInt() == number)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode awaitReturn(String kind) {
        return await(kind)
                .atMost(Duration.ofSeconds(90))
                .until(
                        () -> people.region().items("/api/review/returns?review=" + review).stream()
                                .filter(sent -> sent.path("kind").asString().equals(kind))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static String contentHash(JsonNode sent) {
        return sent.required("contentSha256").asString();
    }
}
