package countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.e2e.browser.Screen;
import countersign.e2e.people.Actor;
import countersign.e2e.people.People;
import countersign.e2e.people.ProgrammeOffice;
import countersign.e2e.people.ProviderLead;
import countersign.e2e.people.Service;
import countersign.e2e.people.TeamLead;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A team that two ICBs commission answers once for both of their reviews; neither ICB learns of the other's. */
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoIcbsJourney {
    private static final String TEAM = "awp-sg-pt";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final TeamLead team = people.teamLeads().stream()
            .filter(lead -> lead.team().id().equals(TEAM))
            .findFirst()
            .orElseThrow();
    private final ProviderLead provider = people.providerLead("awp", "RVN");
    private String bnssg = "";
    private String bsw = "";

    private String launched(String icb, String title, Map<String, Object> terms) {
        ProgrammeOffice office = people.programmeOffice(icb);
        String id = office.opensASmallReview(title, "RVN", List.of(TEAM), terms);
        office.launches(id);
        return id;
    }

    private Map<String, Object> ofBsw() {
        String lead = suite.cast().person("bsw-review-lead").id();
        return Map.of(
                "icb",
                "QOX",
                "operationalLead",
                Map.of("person", lead, "name", "BSW Review Lead", "email", "bsw-review-lead@example.org"),
                "authors",
                List.of(lead),
                "signatorySlots",
                List.of(Map.of("office", "icb-sro", "organisation", "QOX")));
    }

    private static Map<String, Object> with(Map<String, Object> terms, String field, Object value) {
        Map<String, Object> more = new HashMap<>(terms);
        more.put(field, value);
        return more;
    }

    private static Map<String, Object> withProvider(Map<String, Object> terms) {
        return with(terms, "participants", List.of(ProgrammeOffice.participant("RVN", List.of(TEAM), true, true)));
    }

    private Actor bnssgLead() {
        return people.reviewLead("bnssg");
    }

    private Actor bswLead() {
        return people.reviewLead("bsw");
    }

    private static String path(String response) {
        return "/api/review/responses/" + response;
    }

    private void awaitState(Actor reader, String review, String response, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reader.items("/api/review/reviews/" + review + "/responses"))
                        .filteredOn(line -> line.path("id").asString().equals(response))
                        .extracting(line -> line.path("state").asString())
                        .containsExactly(state));
    }

    @Test
    @Order(1)
    void theTeamHasOneTaskAndSeesForWhomItAnswers() {
        bnssg = launched("bnssg", "Review of BNSSG with a shared team", withProvider(Map.of()));
        team.awaitsTheAssessment(bnssg);
        bsw = launched("bsw", "Review of BSW with a shared team", withProvider(ofBsw()));
        await().atMost(PATIENCE).until(() -> team.get(path(bsw + "~" + TEAM)).status() == 200);

        JsonNode response = team.get(path(bsw + "~" + TEAM)).expect(200);
        String id = response.required("id").asString();
        assertThat(team.get(path(bnssg + "~" + TEAM)).expect(200).required("id").asString())
                .isEqualTo(id);
        assertThat(team.work(Service.REVIEW))
                .filteredOn(item -> item.path("target").asString().equals(id))
                .hasSize(1);
        Screen screen = new Screen(suite, people, team.toString()).opens("/responses/" + id);
        assertThat(screen.reads())
                .contains("Review of BNSSG with a shared team", "Review of BSW with a shared team")
                .contains("For BNSSG ICB", "For BSW ICB", "One set of answers serves all the reviews above.");
    }

    @Test
    @Order(2)
    void itIsAnsweredAndModeratedOnceForBoth() {
        team.completesTheSelfAssessment(bnssg);
        awaitState(bswLead(), bsw, bsw + "~" + TEAM, "submitted");
        bnssgLead().get(path(bnssg + "~" + TEAM)).isProblem(403, "not-yet-visible");
        bswLead().get(path(bsw + "~" + TEAM)).isProblem(403, "not-yet-visible");
        provider.accepts(bsw + "~" + TEAM);

        awaitState(bnssgLead(), bnssg, bnssg + "~" + TEAM, "accepted");
        JsonNode own = bnssgLead().get(path(bnssg + "~" + TEAM)).expect(200);
        JsonNode theirs = bswLead().get(path(bsw + "~" + TEAM)).expect(200);
        assertThat(own.required("answers")).isEqualTo(theirs.required("answers"));
        assertThat(own.toString()).doesNotContain(bsw).doesNotContain("QOX");
        assertThat(theirs.toString()).doesNotContain(bnssg).doesNotContain("QUY");
        new Screen(suite, people, "bsw-review-lead").opens("/responses/" + bsw + "~" + TEAM + "/check");
    }

    @Test
    @Order(3)
    void theProviderAnswersForItselfAndConfirmsItsPolicyOnceForBoth() {
        provider.confirmsThePolicy(bnssg);
        provider.completesTheProviderAssessment(bnssg);

        awaitState(bswLead(), bsw, bsw + "~RVN", "accepted");
        awaitState(bswLead(), bsw, bsw + "~RVN~policy", "accepted");
        for (Actor lead : List.of(bnssgLead(), bswLead())) {
            String review = lead.toString().startsWith("bsw") ? bsw : bnssg;
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(lead.items("/api/review/returns?review=" + review))
                    .extracting(sent -> sent.path("kind").asString())
                    .containsExactly("policy-confirmation"));
            lead.awaitWork(Service.REVIEW, "thematic-review", review);
        }
    }

    @Test
    @Order(4)
    void neitherIcbFindsAnythingOfTheOthersReview() {
        hides(bnssg, bnssgLead(), bswLead(), bsw);
        hides(bsw, bswLead(), bnssgLead(), bnssg);
        Screen screen = new Screen(suite, people, "bsw-review-lead");
        for (String response : List.of("~" + TEAM, "~RVN", "~RVN~policy")) {
            screen.findsNothingAt("/responses/" + bnssg + response);
        }
    }

    private static void hides(String review, Actor owner, Actor outsider, String known) {
        List<String> addresses = Addresses.of(review, "", owner);
        assertThat(addresses)
                .filteredOn(path -> !path.contains("/returns/"))
                .filteredOn(path -> outsider.get(path).status() != 404)
                .isEmpty();
        for (String list : List.of("", "/responses", "/timeline", "/open-work", "/progress", "/thematic-review")) {
            assertThat(outsider.get("/api/review/reviews/" + known + list).text())
                    .as(list)
                    .doesNotContain(review);
        }
        assertThat(Addresses.LISTS)
                .allSatisfy(
                        list -> assertThat(outsider.get(list).text()).as(list).doesNotContain(review));
    }

    @Test
    @Order(5)
    void oneClosingDayPassesWhileTheOtherIsOpen() {
        String own = launched("bnssg", "Review of BNSSG that waits longer", Map.of());
        team.awaitsTheAssessment(own);
        String theirs = launched(
                "bsw",
                "Review of BSW that closes early",
                with(
                        ofBsw(),
                        "assessmentsCloseAt",
                        Instant.now().plusSeconds(10).toString()));
        awaitState(bswLead(), theirs, theirs + "~" + TEAM, "not-returned");

        JsonNode response = team.get(path(own + "~" + TEAM)).expect(200);
        assertThat(response.required("state").asString()).isEqualTo("issued");
        assertThat(response.at("/may/submit").asBoolean()).isTrue();
        assertThat(new Screen(suite, people, team.toString())
                        .opens("/responses/" + response.required("id").asString())
                        .reads())
                .contains("not submitted in time. This ICB is shown no answers.");
        team.completesTheSelfAssessment(own);
        provider.accepts(own + "~" + TEAM);

        awaitState(bnssgLead(), own, own + "~" + TEAM, "accepted");
        bnssgLead().get(path(own + "~" + TEAM)).expect(200);
        awaitState(bswLead(), theirs, theirs + "~" + TEAM, "not-returned");
        bswLead().get(path(theirs + "~" + TEAM)).isProblem(403, "not-yet-visible");
    }
}
