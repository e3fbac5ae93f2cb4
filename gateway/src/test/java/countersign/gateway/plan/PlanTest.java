package countersign.gateway.plan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.PagesTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest extends PagesTest {

    private static String action(String id, String title, String status, int due) {
        return """
                {"id":"%s","reviewId":"rev-1","reviewTitle":"Intensive and assertive","icb":"QUY","revision":2,
                 "openedAt":"2025-01-16T16:00:00Z","draftId":"a","domain":3,"title":"%s","description":"Write it\\nand test it",
                 "term":"medium","scope":"trust-wide","lead":"RVN","owner":"Medical Director","due":"%s","status":"%s",
                 "updates":[{"at":"2025-02-01T10:00:00Z","who":"Provider lead","organisation":"RVN","status":"at-risk","text":"Waiting for staff"}],
                 "closure":null,"reopenings":[],"boardCondition":false,"mayUpdate":true,"mayAssign":false,"version":7}
                """.formatted(id, title, LocalDate.now().plusDays(due), status);
    }

    @BeforeEach
    void thePlanIsOpen() {
        answers("/api/review/organisations/RVN", "{\"ods\":\"RVN\",\"name\":\"Avon and Wiltshire Partnership\"}");
        answers("/api/actions/plans", "{\"items\":[{\"id\":\"rev-1~plan\"}],\"next\":null}");
        answers("/api/actions/plans/rev-1~plan", """
                {"id":"rev-1~plan","reviewId":"rev-1","reviewTitle":"Intensive and assertive","icb":"QUY","revision":2,
                 "state":"running","actionsInAll":3,"closed":1,"overdue":1,"nextDue":null,"version":1,"actions":[%s,%s,%s]}
                """.formatted(
                        action("a1", "Name a lead for each team", "overdue", -3),
                        action("a2", "Rewrite the DNA policy", "on-track", 40),
                        action("a3", "Publish", "closed", -20)));
        answers("/api/actions/actions/a2", action("a2", "Rewrite the DNA policy", "on-track", 40));
        Around.SERVICES.stubFor(
                post(urlPathEqualTo("/api/actions/actions/a2/updates")).willReturn(okJson("{}")));
        Around.SERVICES.stubFor(
                post(urlPathEqualTo("/api/actions/actions/a2/closure")).willReturn(okJson("{}")));
    }

    @Test
    void listsOpenActionsAndSaysWhatIsOverdue() {
        assertThat(signedIn().get("/reviews/rev-1/plan").body())
                .containsSubsequence(
                        "Open actions",
                        "Name a lead for each team",
                        "3 days overdue",
                        "Rewrite the DNA policy",
                        "Closed actions",
                        "Publish")
                .contains("href=\"/actions/a2\"", "Medium term, no added resource", "1 update")
                .contains("Avon and Wiltshire Partnership")
                .doesNotContain("RVN");
    }

    @Test
    void asksForTheOwnerAndTheDayOfAConditionThatTheBoardLeftOpen() {
        answers(
                "/api/actions/actions/a2",
                action("a2", "Cost the gaps", "unassigned", 0)
                        .replaceAll("\"due\":\"[^\"]*\"", "\"due\":null")
                        .replace("\"owner\":\"Medical Director\"", "\"owner\":null")
                        .replace("\"boardCondition\":false", "\"boardCondition\":true")
                        .replace("\"mayAssign\":false", "\"mayAssign\":true"));
        Around.SERVICES.stubFor(
                post(urlPathEqualTo("/api/actions/actions/a2/assignment")).willReturn(okJson("{}")));
        var browser = signedIn();

        assertThat(browser.get("/actions/a2").body())
                .contains("No owner or date yet", "A condition of the ICB Board", "No date is set yet", "By when?");
        assertThat(browser.post("/actions/a2/assignment", "version", "7", "owner", "CFO")
                        .body())
                .contains("Enter the due date", "value=\"CFO\"");
        browser.post(
                "/actions/a2/assignment",
                "version",
                "7",
                "owner",
                "CFO",
                "due.day",
                "31",
                "due.month",
                "3",
                "due.year",
                "2030");
        Around.SERVICES.verify(postRequestedFor(urlPathEqualTo("/api/actions/actions/a2/assignment"))
                .withRequestBody(equalToJson("{\"owner\":\"CFO\",\"due\":\"2030-03-31\"}")));
    }

    @Test
    void saysWhenThereIsNoPlanYet() {
        answers("/api/actions/plans", "{\"items\":[],\"next\":null}");
        answers("/api/actions/reviews/rev-1/progress", "{\"state\":\"none\"}");
        assertThat(signedIn().get("/reviews/rev-1/plan").body()).contains("There is no action plan yet");
    }

    @Test
    void isNotThereForAReviewThatIsNotSeen() {
        answers("/api/actions/plans", "{\"items\":[],\"next\":null}");

        assertThat(signedIn().get("/reviews/rev-1/plan").statusCode()).isEqualTo(404);
    }

    @Test
    void recordsAnUpdateOnTheVersionThatWasShown() {
        var browser = signedIn();
        assertThat(browser.get("/actions/a2").body())
                .contains("Waiting for staff", "1 February 2025", "name=\"version\" value=\"7\"");
        var page = browser.post("/actions/a2/updates", "version", "7", "text", "Draft is out", "status", "on-track");
        assertThat(page.body()).contains("The update is recorded");
        Around.SERVICES.verify(postRequestedFor(urlPathEqualTo("/api/actions/actions/a2/updates"))
                .withHeader("If-Match", equalTo("\"7\""))
                .withRequestBody(equalToJson("{\"text\":\"Draft is out\",\"status\":\"on-track\"}")));
    }

    @Test
    void anUpdateNeedsWordsAndAStatus() {
        var browser = signedIn();
        browser.get("/actions/a2");
        var page = browser.post("/actions/a2/updates", "version", "7");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "Enter what has happened",
                        "Select whether the action is on track",
                        "Error: Rewrite the DNA policy");
    }

    @Test
    void readsWhatWasTypedWithItsLinesAlikeAndItsEndsTrimmed() {
        var browser = signedIn();
        browser.get("/actions/a2");
        browser.post(
                "/actions/a2/updates",
                "version",
                "7\u00a0",
                "text",
                "\r\n\u00a0One\r\ntwo\u200b ",
                "status",
                "on-track");
        Around.SERVICES.verify(postRequestedFor(urlPathEqualTo("/api/actions/actions/a2/updates"))
                .withHeader("If-Match", equalTo("\"7\""))
                .withRequestBody(equalToJson("{\"text\":\"One\\ntwo\",\"status\":\"on-track\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u2800", "\u3164", "\r\n \ufeff"})
    void whatCannotBeSeenIsNoEvidence(String typed) {
        var browser = signedIn();
        browser.get("/actions/a2");
        var page = browser.post("/actions/a2/closure", "version", "7", "evidence", typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Enter what shows that it is done");
    }

    @Test
    void letsAPersonSayThatANumberIsNoNhsNumber() {
        Around.SERVICES.stubFor(post(urlPathEqualTo("/api/actions/actions/a2/closure"))
                .withHeader("Not-NHS-Number", absent())
                .willReturn(aResponse()
                        .withStatus(422)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                                {"type":"urn:countersign:problem:patient-identifier","detail":"Nothing was saved.",
                                 "errors":[{"field":"evidence","message":"“9434 765 919” (line 1, character 6) could be an NHS number."}],
                                 "couldBeNhsNumbers":["9434765919"]}
                                """)));
        var browser = signedIn();
        browser.get("/actions/a2");
        var asked =
                browser.post("/actions/a2/closure", "version", "7", "evidence", "Form 9434 765 919", "checked", "true");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("name=\"notNhsNumber\" value=\"9434765919\"", "is not an NHS number", "Form 9434 765 919");
        browser.post(
                "/actions/a2/closure",
                "version",
                "7",
                "evidence",
                "Form 9434 765 919",
                "checked",
                "true",
                "notNhsNumber",
                "9434765919",
                "notNhsNumber",
                "<script>");
        Around.SERVICES.verify(postRequestedFor(urlPathEqualTo("/api/actions/actions/a2/closure"))
                .withHeader("Not-NHS-Number", equalTo("9434765919")));
    }

    @Test
    void saysSoWhenSomebodyElseWasFasterAndKeepsTheText() {
        Around.SERVICES.stubFor(
                post(urlPathEqualTo("/api/actions/actions/a2/closure"))
                        .willReturn(
                                aResponse()
                                        .withStatus(409)
                                        .withHeader("Content-Type", "application/problem+json")
                                        .withBody(
                                                "{\"type\":\"urn:countersign:problem:stale-version\",\"detail\":\"It was changed meanwhile.\",\"currentVersion\":8}")));
        var browser = signedIn();
        browser.get("/actions/a2");
        var page = browser.post("/actions/a2/closure", "version", "7", "evidence", "Policy 4.1", "checked", "true");
        assertThat(page.body()).contains("It was changed meanwhile.", "Policy 4.1");
    }

    @Test
    void showsWhatIsAboutToBeClosedBeforeItIs() {
        var browser = signedIn();
        browser.get("/actions/a2");

        var page = browser.post("/actions/a2/closure", "version", "7", "evidence", "Policy 4.1");

        assertThat(page.body())
                .contains("Close this action?", "It can be reopened only with a reason", "value=\"Policy 4.1\"");
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo("/api/actions/actions/a2/closure")));
    }

    @Test
    void opensAgainWhatWasClosedByMistake() {
        var closed = action("a2", "Rewrite the DNA policy", "closed", 40)
                .replace("\"closure\":null,\"reopenings\":[]", """
                        "closure":{"at":"2025-03-01T10:00:00Z","who":"Provider lead","organisation":"RVN","evidence":"Policy 4.1"},
                        "reopenings":[{"at":"2025-02-20T10:00:00Z","who":"Review lead","organisation":"QUY","reason":"Too early",
                          "undone":{"at":"2025-02-10T10:00:00Z","who":"Provider lead","organisation":"RVN","evidence":"Draft"}}],
                        "mayReopen":true""")
                .replace("\"mayUpdate\":true", "\"mayUpdate\":false");
        answers("/api/actions/actions/a2", closed);
        Around.SERVICES.stubFor(
                post(urlPathEqualTo("/api/actions/actions/a2/reopening")).willReturn(okJson("{}")));
        var browser = signedIn();

        assertThat(browser.get("/actions/a2").body())
                .containsSubsequence("Reopen the action", "Policy 4.1", "Too early", "Draft", "Waiting for staff");
        assertThat(browser.post("/actions/a2/reopening", "version", "7", "reason", " ")
                        .body())
                .contains("Enter why it is open again");
        browser.post("/actions/a2/reopening", "version", "7", "reason", "The wrong one");

        Around.SERVICES.verify(postRequestedFor(urlPathEqualTo("/api/actions/actions/a2/reopening"))
                .withHeader("If-Match", equalTo("\"7\""))
                .withRequestBody(equalToJson("{\"reason\":\"The wrong one\"}")));
    }

    @Override
    public List<String> pages() {
        return List.of("/reviews/rev-1/plan", "/actions/a2");
    }
}
