package countersign.gateway.forum;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.Browser;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionPagesTest extends PagesTest {

    private static final String TASK = DecisionStory.TASK;

    private static String task(String more) {
        return """
                {"id":"42","kind":"forum-decision","state":"waiting","title":"HCIG considers revision 1","reviewId":"rev-a",
                 "reviewTitle":"Community review","icb":"QUY","revision":1,"forum":{"stage":"hcig","name":"HCIG"},
                 "meetingDate":null,"openedAt":"2024-11-01T09:00:00Z","outcomes":["endorsed","returned","deferred"],
                 "mayAct":true,"declines":[],"decision":null,"closedBecause":null,"version":1,
                 "consideredBy":[{"taskId":"7","forumName":"MH ODG","kind":"forum-decision","revision":1,"outcome":"endorsed-with-feedback",
                   "meetingDate":"2024-10-31","feedback":"Add <b>costs</b>","reasons":null,"conditions":[],"nextMeetingDate":null,
                   "decidedBy":"MH ODG secretary","decidedAt":"2024-10-31T12:00:00Z","overtaken":false}]%s}
                """.formatted(more);
    }

    private Browser secretary() {
        answers(TASK, task(""));
        return signedIn();
    }

    @Test
    void showsWhatIsDecidedAndWhatEarlierGroupsSaid() {
        var page = secretary().get("/tasks/42").body();
        assertThat(page)
                .contains("HCIG considers revision 1", "/reviews/rev-a/revisions/1", "MH ODG, on revision 1")
                .contains("Endorsed with feedback", "Add &lt;b&gt;costs&lt;/b&gt;", "31 October 2024")
                .contains("Returned for rework", "name=\"meetingDate.day\"");
    }

    @Test
    void asksAgainWithEverythingTypedWhenSomethingIsMissing() {
        var browser = secretary();
        browser.get("/tasks/42");
        var page = browser.post("/tasks/42/check", "key", "k1", "reasons", "The costs are missing");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "Error: ", "Select what was decided", "Enter the date of the meeting", "The costs are missing");
    }

    @Test
    void recordsTheDecisionOnlyAfterItWasChecked() {
        Around.SERVICES.stubFor(post(urlPathEqualTo(TASK + "/decision")).willReturn(created()));
        var browser = secretary();
        browser.get("/tasks/42");
        var check = browser.post("/tasks/42/check", returned());
        assertThat(check.body()).contains("Check the decision before you record it", "4 November 2024", "Cost it");
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(TASK + "/decision")));
        var done = browser.post("/tasks/42", returned());
        assertThat(done.body()).contains("The decision is recorded");
        Around.SERVICES.verify(postRequestedFor(urlPathEqualTo(TASK + "/decision"))
                .withHeader("Idempotency-Key", equalTo("k1"))
                .withRequestBody(equalToJson("""
                        {"outcome":"returned","meetingDate":"2024-11-04","nextMeetingDate":null,"feedback":null,
                         "reasons":"Cost it","conditions":[]}""")));
    }

    @Test
    void asksForTheBoardsConditionsOneByOneAndSendsThem() {
        answers(TASK, task("").replace("\"returned\"", "\"approved-with-conditions\""));
        Around.SERVICES.stubFor(post(urlPathEqualTo(TASK + "/decision")).willReturn(created()));
        var browser = signedIn();
        assertThat(browser.get("/tasks/42").body()).contains("Condition 1").doesNotContain("Condition 2");
        assertThat(browser.post("/tasks/42/check", withConditions("rows", "add conditions"))
                        .body())
                .contains("Condition 4", "Cost the gaps", "Chief Finance Officer");
        assertThat(browser.post("/tasks/42/check", withConditions("rows", "remove conditions 0"))
                        .body())
                .contains("Come back in public")
                .doesNotContain("Cost the gaps");
        assertThat(browser.post(
                                "/tasks/42/check",
                                withConditions("paste.conditions", "Report monthly\tChief Nurse\t31 March 2027"))
                        .body())
                .contains("Report monthly", "Chief Nurse", "value=\"March\"", "value=\"2027\"", "Cost the gaps");
        assertThat(browser.post("/tasks/42/check", withConditions("conditions[2].due.day", "31"))
                        .body())
                .contains("The due date for condition");

        var check = browser.post("/tasks/42/check", withConditions("reasons", ""));
        assertThat(check.body())
                .contains("Condition 1", "To be seen to by: Chief Finance Officer", "By 31 March 2025")
                .contains("Condition 2", "Nobody is named to see to it yet", "No date is set yet");
        browser.post("/tasks/42", withConditions("reasons", ""));

        Around.SERVICES.verify(
                postRequestedFor(urlPathEqualTo(TASK + "/decision")).withRequestBody(equalToJson("""
                        {"outcome":"approved-with-conditions","meetingDate":"2024-12-12","nextMeetingDate":null,
                         "feedback":null,"reasons":null,"conditions":[
                          {"text":"Cost the gaps","owner":"Chief Finance Officer","due":"2025-03-31"},
                          {"text":"Come back in public","owner":null,"due":null}]}""")));
    }

    @Test
    void asksForTheTextOfEachConditionThatHasAnythingElse() {
        answers(TASK, task("").replace("\"returned\"", "\"approved-with-conditions\""));
        var browser = signedIn();
        browser.get("/tasks/42");

        assertThat(browser.post("/tasks/42/check", withConditions("conditions[1].owner", "Chief Nurse"))
                        .body())
                .contains("Enter what condition 2 asks for");
    }

    @Test
    void aReaderWhoMayNotDecideIsShownNoLastLook() {
        answers(TASK, task("").replace("\"mayAct\":true", "\"mayAct\":false"));
        var browser = signedIn();
        browser.get("/tasks/42");

        assertThat(browser.post("/tasks/42/check", returned()).body())
                .contains("Only its chair or its secretary can record")
                .doesNotContain("Check the decision before you record it");
    }

    /** They were typed for something: they are never left out unsaid. */
    @Test
    void dropsNoConditionBecauseAnotherOutcomeWasChosen() {
        answers(TASK, task("").replace("\"returned\"", "\"approved-with-conditions\""));
        var browser = signedIn();
        browser.get("/tasks/42");
        String[] approved = withConditions("reasons", "");
        approved[3] = "approved";

        for (String address : List.of("/tasks/42/check", "/tasks/42")) {
            var page = browser.post(address, approved);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body())
                    .contains("Select “Approved with conditions”, or remove the conditions", "Cost the gaps");
        }
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(TASK + "/decision")));
    }

    @Test
    void asksForTheConditionsOfAConditionalApproval() {
        answers(TASK, task("").replace("\"returned\"", "\"approved-with-conditions\""));
        var browser = signedIn();
        browser.get("/tasks/42");

        var page = browser.post(
                "/tasks/42/check",
                "key",
                "k2",
                "outcome",
                "approved-with-conditions",
                "meetingDate.day",
                "12",
                "meetingDate.month",
                "12",
                "meetingDate.year",
                "2024",
                "conditions.rows",
                "true");

        assertThat(page.body()).contains("Enter at least one condition of the approval", "href=\"#conditions-0-text\"");
    }

    private static String[] withConditions(String... more) {
        return Stream.concat(
                        Stream.of(
                                "key", "k2",
                                "outcome", "approved-with-conditions",
                                "meetingDate.day", "12",
                                "meetingDate.month", "12",
                                "meetingDate.year", "2024",
                                "conditions.rows", "true",
                                "conditions[0].text", "Cost the gaps",
                                "conditions[0].owner", "Chief Finance Officer",
                                "conditions[0].due.day", "31",
                                "conditions[0].due.month", "3",
                                "conditions[0].due.year", "2025",
                                "conditions[1].text", "",
                                "conditions[2].text", "Come back in public"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void tellsTheServicesRefusalAndKeepsWhatWasTyped() {
        Around.SERVICES.stubFor(post(urlPathEqualTo(TASK + "/decision"))
                .willReturn(aResponse()
                        .withStatus(422)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                                {"type":"urn:countersign:problem:patient-identifier","title":"No","detail":"Take the NHS number out.",
                                 "errors":[{"field":"reasons","message":"This looks like an NHS number."}]}""")));
        var browser = secretary();
        browser.get("/tasks/42");
        var page = browser.post("/tasks/42", returned());
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#reasons\"", "This looks like an NHS number.", "Cost it", "value=\"k1\"");
    }

    @Test
    void aReaderWhoMayNotDecideSeesNoForm() {
        answers(TASK, task("").replace("\"mayAct\":true", "\"mayAct\":false"));
        assertThat(signedIn().get("/tasks/42").body())
                .contains("Only its chair or its secretary can record")
                .doesNotContain("Record the decision");
    }

    @Test
    void anotherOrganisationsTaskIsNotThere() {
        answers(TASK, 404, "{\"type\":\"urn:countersign:problem:not-found\"}");
        assertThat(signedIn().get("/tasks/42").statusCode()).isEqualTo(404);
    }

    private static String[] returned() {
        return DecisionStory.returned("Cost it", "conditions[0].text", "left over");
    }

    @Override
    protected void story() {
        answers(TASK, task(""));
    }

    @Override
    public List<String> pages() {
        return List.of("/tasks/42");
    }
}
