package countersign.gateway.thematic;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThematicPagesTest extends PagesTest {

    private static final String API = "/api/review/reviews/rev-a/thematic-review";

    private static final String DRAFT = """
            {"reviewId":"rev-a","reviewTitle":"Community review","revision":2,"state":"draft","version":5,"mayEdit":true,
             "findings":[{"domain":1,"finding":"Caseloads are <b>large</b>","strengths":"","priorities":{"essential":["Smaller caseloads"],"enhancer":[],"desirable":[]}}],
             "draftActions":[{"draftId":"a1","domain":1,"title":"Review DNA use","description":"x","term":"short","scope":"local","lead":"RVN","owner":"Director of Nursing","due":"2025-03-31"}],
             "returnFields":{"icbName":"BNSSG","region":"South West","providersCovered":["AWP","St Mungo's"],"reviewCompletedInLineWithGuidance":true,
               "sro":"SRO","operationalLead":"Lead","operationalLeadEmail":"lead@example.nhs.uk","providerOrganisationsReviewed":"","policiesReviewed":"",
               "assured":false,"gaps":"See the enclosed table","enclosures":[{"title":"Gaps","rows":[{"area":"DNA","improvement":"Review it"}]},{"title":"Second","rows":[]}],
               "barriers":["Capacity"],"provisions":{"keyWorkers":true,"familiesAndCarers":true,"longTermPlanning":true,"informationSharing":true,"dnaReasonForDischarge":true,"dischargesOverseenByMdt":null},
               "nextSteps":"","goodPractice":[],"supportNeeded":""},
             "contradictions":[{"title":"DNA","detail":"The policy check says never; the return says yes."}],
             "coverage":{"assessments":[{"organisation":"RVN","team":"rose","name":"Bristol ROSE","state":"accepted"},{"organisation":"RVN","team":"ei","name":"Early Intervention","state":"not-returned"}],"policyChecks":[]},
             "missing":[{"field":"returnFields.provisions.dischargesOverseenByMdt","message":"Answer yes or no about discharges."}]}""";
    private static final String MISSING =
            "{\"field\":\"returnFields.provisions.dischargesOverseenByMdt\",\"message\":\"Answer yes or no about discharges.\"}";

    @BeforeEach
    void aDraft() {
        answers(API, DRAFT);
        answers("/api/review/instruments/maturity-index/versions/1", """
                {"domains":[{"number":1,"title":"Function","items":[]},{"number":2,"title":"Clinical pathways","items":[]}]}""");
        answers("/api/review/reviews/rev-a", """
                {"id":"rev-a","icb":"QUY","participants":[{"organisation":"RVN","organisationName":"AWP"}]}""");
        answers("/api/signoff/reviews/rev-a/decisions", """
                {"items":[{"forumName":"HCIG","revision":1,"outcome":"returned","reasons":"Cost the actions","feedback":null,"decidedBy":"HCIG secretary","decidedAt":"2024-11-04T12:00:00Z"}],"next":null}""");
    }

    @Test
    void theOverviewShowsWhatContradictsWhoIsMissingAndWhatGroupsAskedFor() {
        assertThat(signedIn().get("/reviews/rev-a/thematic-review").body())
                .contains("The policy check says never; the return says yes.", "1 of 2 self-assessments handed in")
                .contains(
                        "Early Intervention: not returned", "HCIG on revision 1", "Cost the actions", "Review DNA use")
                .contains("Answer yes or no about discharges.");
    }

    @Test
    void itStillServesWhenDecisionsAreAway() {
        answers("/api/signoff/reviews/rev-a/decisions", 503, "{}");
        var page = signedIn().get("/reviews/rev-a/thematic-review");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("What groups asked for cannot be shown now");
    }

    @Test
    void aFindingIsSavedWithTheVersionThatWasRead() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/findings/1")).willReturn(noContent()));
        var browser = signedIn();
        assertThat(browser.get("/reviews/rev-a/thematic-review/domains/1").body())
                .contains("Caseloads are &lt;b&gt;large&lt;/b&gt;", "Smaller caseloads");
        browser.post(
                "/reviews/rev-a/thematic-review/domains/1",
                "essential.rows",
                "true",
                "enhancer.rows",
                "true",
                "desirable.rows",
                "true",
                "version",
                "\"5\"",
                "finding",
                "New",
                "essential[0].text",
                "One",
                "essential[1].text",
                "",
                "essential[2].text",
                " Two ");
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API + "/findings/1"))
                .withHeader("If-Match", equalTo("\"5\""))
                .withRequestBody(equalToJson("""
                        {"finding":"New","strengths":"","priorities":{"essential":["One","Two"],"enhancer":[],"desirable":[]}}""")));
    }

    @Test
    void aFindingThatWasOvertakenIsKeptWithTheNewVersion() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/findings/1")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:stale-version","detail":"x","currentVersion":5,
                 "changedBy":"BNSSG Deputy Lead","changedAt":"2024-09-01T10:00:00Z","removed":false}""", 409)));
        var browser = signedIn();
        browser.get("/reviews/rev-a/thematic-review/domains/1");
        var page = browser.post(
                "/reviews/rev-a/thematic-review/domains/1",
                "essential.rows",
                "true",
                "enhancer.rows",
                "true",
                "desirable.rows",
                "true",
                "version",
                "\"4\"",
                "finding",
                "Mine");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "A colleague changed this while you were writing",
                        "BNSSG Deputy Lead, 1 September 2024",
                        "Caseloads are &lt;b&gt;large&lt;/b&gt;",
                        "Smaller caseloads",
                        "Mine",
                        "value=\"&quot;5&quot;\"");
    }

    /** What is wrong with it says nothing of a colleague's change: the version that was read stays that of the form. */
    @Test
    void aFindingThatIsRefusedKeepsTheVersionThatWasRead() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/findings/1")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:invalid-fields","detail":"x",
                 "errors":[{"field":"priorities.essential[1]","message":"Too long"}]}""", 422)));
        var browser = signedIn();
        browser.get("/reviews/rev-a/thematic-review/domains/1");

        var page = browser.post(
                "/reviews/rev-a/thematic-review/domains/1",
                "essential.rows",
                "true",
                "enhancer.rows",
                "true",
                "desirable.rows",
                "true",
                "version",
                "\"4\"",
                "finding",
                "Mine",
                "essential[0].text",
                "One",
                "essential[1].text",
                "Two");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"&quot;4&quot;\"", "href=\"#essential-1-text\"", "id=\"essential-1-text-error\"");
    }

    /** A button beside rows changes the form and nothing else. */
    @Test
    void rowsAreAddedRemovedAndPastedWithoutBeingSaved() {
        var browser = signedIn();
        browser.get("/reviews/rev-a/thematic-review/domains/1");

        var page = browser.post(
                "/reviews/rev-a/thematic-review/domains/1",
                "essential.rows",
                "true",
                "enhancer.rows",
                "true",
                "desirable.rows",
                "true",
                "version",
                "\"4\"",
                "finding",
                "Mine",
                "essential[0].text",
                "Gone",
                "essential[1].text",
                "Stays",
                "paste.enhancer",
                "•\tFirst of the list\ngoes on\n•\tSecond",
                "rows",
                "remove essential 0");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("value=\"&quot;4&quot;\"", "Mine", "Stays", "First of the list\ngoes on", ">Second<")
                .doesNotContain("Gone");
        Around.SERVICES.verify(0, putRequestedFor(urlPathEqualTo(API + "/findings/1")));
    }

    @Test
    void anActionThatWasRemovedIsNotBroughtBackUnasked() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/actions/a1")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:stale-version","detail":"x","currentVersion":5,
                 "changedBy":"BNSSG Deputy Lead","changedAt":"2024-09-01T10:00:00Z","removed":true}""", 409)));
        var browser = signedIn();
        browser.get("/reviews/rev-a/thematic-review/actions/a1");

        var page = browser.post(
                "/reviews/rev-a/thematic-review/actions/a1",
                "version",
                "\"4\"",
                "title",
                "Mine",
                "due.day",
                "31",
                "due.month",
                "3",
                "due.year",
                "2030");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "A colleague removed this while you were writing (BNSSG Deputy Lead, 1 September 2024", "Mine");
    }

    @Test
    void anActionIsRemovedAfterItWasShownOnceMore() {
        Around.SERVICES.stubFor(delete(urlPathEqualTo(API + "/actions/a1")).willReturn(noContent()));
        var browser = signedIn();
        assertThat(browser.get("/reviews/rev-a/thematic-review/actions/a1/removal")
                        .body())
                .contains("Remove this action?");
        browser.post("/reviews/rev-a/thematic-review/actions/a1/removal", "version", "\"5\"");
        Around.SERVICES.verify(
                deleteRequestedFor(urlPathEqualTo(API + "/actions/a1")).withHeader("If-Match", equalTo("\"5\"")));
    }

    @Test
    void theReturnKeepsWhatThePageDoesNotShow() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/return")).willReturn(noContent()));
        var browser = signedIn();
        assertThat(browser.get("/reviews/rev-a/thematic-review/return").body())
                .contains("value=\"DNA\"", "Review it", "Here, yes is the adverse answer.");
        browser.post(
                "/reviews/rev-a/thematic-review/return",
                "providersCovered.rows",
                "true",
                "barriers.rows",
                "true",
                "goodPractice.rows",
                "true",
                "enclosureRows.rows",
                "true",
                "version",
                "\"5\"",
                "assured",
                "no",
                "enclosureTitle",
                "Gaps",
                "enclosureRows[0].area",
                "DNA",
                "enclosureRows[0].improvement",
                "Review it",
                "enclosureRows[1].area",
                "Out of hours 17:00–09:00",
                "enclosureRows[1].improvement",
                "Train: all",
                "provisions.dnaReasonForDischarge",
                "yes");
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API + "/return"))
                .withRequestBody(matchingJsonPath("$.enclosures[0].rows[1].improvement", equalTo("Train: all")))
                .withRequestBody(matchingJsonPath("$.enclosures[0].rows[1].area", equalTo("Out of hours 17:00–09:00")))
                .withRequestBody(matchingJsonPath("$.enclosures[1].title", equalTo("Second")))
                .withRequestBody(matchingJsonPath("$.assured", equalTo("false")))
                .withRequestBody(matchingJsonPath("$.provisions.dnaReasonForDischarge", equalTo("true"))));
    }

    @Test
    void theReturnIsShownBeforeAnythingIsEnclosedOrListed() {
        answers(
                API,
                DRAFT.replaceFirst("\"enclosures\":.*", "\"enclosures\":[],")
                        .replace("\"barriers\":[\"Capacity\"]", "\"barriers\":[]"));

        var page = signedIn().get("/reviews/rev-a/thematic-review/return");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"enclosureRows[0].area\"", "name=\"barriers[0].text\"", "</html>");
    }

    @Test
    void anActionWithoutADateIsAskedFor() {
        var browser = signedIn();
        browser.get("/reviews/rev-a/thematic-review/actions/a1");
        var page = browser.post(
                "/reviews/rev-a/thematic-review/actions/a1", "version", "\"5\"", "title", "Kept", "due.day", "31");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("The date by which it will be done must include a month and a year", "Kept", "AWP");
    }

    @Test
    void handingOverAnIncompleteReturnTellsWhatIsMissing() {
        Around.SERVICES.stubFor(post(urlPathEqualTo(API + "/handover")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:not-complete","detail":"Complete the return.",
                 "errors":[{"field":"provisions.dischargesOverseenByMdt","message":"Answer yes or no."}]}""", 422)));
        var browser = signedIn();
        assertThat(browser.get("/reviews/rev-a/thematic-review/handover").body())
                .contains(
                        "/thematic-review/return#provisions-dischargesOverseenByMdt",
                        "The policy check says never; the return says yes.")
                .doesNotContain("Freeze and hand over");
        answers(API, DRAFT.replace(MISSING, ""));
        assertThat(browser.get("/reviews/rev-a/thematic-review/handover").body())
                .contains("Freeze and hand over");
        var page = browser.post("/reviews/rev-a/thematic-review/handover", "version", "\"5\"", "key", "k");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Complete the return.", "Answer yes or no.");
    }

    @Override
    public List<String> pages() {
        return List.of(
                "/reviews/rev-a/thematic-review",
                "/reviews/rev-a/thematic-review/domains/1",
                "/reviews/rev-a/thematic-review/actions/new",
                "/reviews/rev-a/thematic-review/actions/a1",
                "/reviews/rev-a/thematic-review/actions/a1/removal",
                "/reviews/rev-a/thematic-review/return",
                "/reviews/rev-a/thematic-review/handover");
    }
}
