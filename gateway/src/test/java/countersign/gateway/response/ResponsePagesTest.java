package countersign.gateway.response;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResponsePagesTest extends PagesTest {

    private static final String API = ResponseStory.API;

    @BeforeEach
    void anAssessment() {
        answers(API, ResponseStory.response("issued", true, false));
        answers(ResponseStory.FORM_API, ResponseStory.FORM);
    }

    @Test
    void theTaskListTellsWhatIsDoneAndWhyItCameBack() {
        assertThat(signedIn().get("/responses/rev-a~rose").body())
                .contains(
                        "1 of 2 answered",
                        "In progress",
                        "Say more on pharmacists",
                        "Clinical lead, chair",
                        "Reminders sent");
    }

    @Test
    void saysWhatIsDoneInASectionThatNobodyHasCompletedAndThatNobodyIsRecorded() {
        answers(
                API,
                ResponseStory.response("issued", true, false)
                        .replace("\"answered\":1,\"completed\":false", "\"answered\":2,\"completed\":false")
                        .replace("[{\"name\":\"Clinical lead\",\"role\":\"chair\"}]", "[]"));
        var browser = signedIn();

        assertThat(browser.get("/responses/rev-a~rose").body()).contains("2 of 2 answered", "All answered");
        assertThat(browser.get("/responses/rev-a~rose/check").body())
                .contains("Nobody is recorded as having taken part")
                .contains("These sections are not marked as completed", ">1. Function</a>")
                .doesNotContain(">2. Pathways</a>");
    }

    @Test
    void aSectionSavesWhatIsThereAndGoesBackToTheList() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/answers")).willReturn(okJson("{\"saved\":[]}")));
        Around.SERVICES.stubFor(
                put(urlPathEqualTo(API + "/sections/1/completed")).willReturn(okJson("{}")));
        var browser = signedIn();
        assertThat(browser.get("/responses/rev-a~rose/sections/1").body())
                .contains("The provider lead says: How many are in post?")
                .contains(
                        "We can draw on:", "1.1 A team leader.", "In &lt;em&gt;post&lt;/em&gt;", "Saved by Team lead");
        var next = browser.post(
                "/responses/rev-a~rose/sections/1?part=1",
                "version.1.1",
                "2",
                "answer.1.1",
                "no-action-needed",
                "comment.1.1",
                "",
                "version.1.2",
                "0",
                "answer.1.2",
                "",
                "comment.1.2",
                "",
                "completed",
                "yes");
        assertThat(next.body()).contains("Sections");
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API + "/answers")).withRequestBody(equalToJson("""
                {"answers":[{"key":"1.1","answer":{"value":"no-action-needed","comment":""},"version":2}]}""")));
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API + "/sections/1/completed"))
                .withRequestBody(equalToJson("{\"completed\":true}")));
    }

    @Test
    void aColleaguesAnswerIsShownBesideMineAndMineIsKept() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/answers")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:stale-version","detail":"A colleague saved first.","saved":[],
                 "conflicts":[{"key":"1.1","answer":{"value":"yes-working-well","comment":"In post"},"version":2}]}""", 409)));
        var browser = signedIn();
        browser.get("/responses/rev-a~rose/sections/1");
        var page = browser.post(
                "/responses/rev-a~rose/sections/1?part=1",
                "version.1.1",
                "1",
                "answer.1.1",
                "no-action-needed",
                "comment.1.1",
                "Mine");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "This was answered meanwhile, by a colleague or by you in another window",
                        "Yes, working well",
                        "Mine")
                .contains("name=\"version.1.1\" value=\"2\"");
    }

    @Test
    void aRefusedCommentIsToldBesideItsField() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/answers")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:patient-identifier","detail":"Take it out.",
                 "errors":[{"field":"answers[0].answer.comment","message":"This looks like an NHS number."}]}""", 422)));
        var browser = signedIn();
        browser.get("/responses/rev-a~rose/sections/1");
        assertThat(browser.post(
                                "/responses/rev-a~rose/sections/1?part=1",
                                "version.1.1",
                                "2",
                                "comment.1.1",
                                "943 476 5919")
                        .body())
                .contains("href=\"#comment-1-1\"", "id=\"comment-1-1-error\"", "943 476 5919");
    }

    @Test
    void submittingTellsWhatIsMissing() {
        Around.SERVICES.stubFor(post(urlPathEqualTo(API + "/submission")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:response-incomplete","detail":"x",
                 "missing":[{"section":1,"title":"Function","keys":["1.2"]}]}""", 422)));
        var browser = signedIn();
        assertThat(browser.get("/responses/rev-a~rose/check").body()).contains("(1 not answered)", "Not answered");
        assertThat(browser.post("/responses/rev-a~rose/submission", "key", "k").body())
                .contains("Section 1: 1 question not answered", "href=\"#section-1\"", "id=\"section-1\"");
    }

    @Test
    void aProviderLeadReturnsItWithReasons() {
        answers(API, ResponseStory.response("submitted", false, true));
        Around.SERVICES.stubFor(post(urlPathEqualTo(API + "/moderation")).willReturn(jsonResponse("{}", 201)));
        var browser = signedIn();
        assertThat(browser.get("/responses/rev-a~rose/moderation").body())
                .contains("Do you accept it?", "Yes, working well");
        assertThat(browser.post(
                                "/responses/rev-a~rose/moderation",
                                "key",
                                "k7",
                                "outcome",
                                "returned",
                                "reasons",
                                "More detail",
                                "remarks.rows",
                                "true",
                                "remarks[0].question",
                                "1.1",
                                "remarks[0].text",
                                "Say how many")
                        .body())
                .contains("Return it to the team?", "More detail", "On question 1.1", "Say how many");
        assertThat(browser.post(
                                "/responses/rev-a~rose/moderation",
                                "outcome",
                                "accepted",
                                "remarks.rows",
                                "true",
                                "remarks[0].question",
                                "99.9",
                                "remarks[0].text",
                                "Which?")
                        .body())
                .contains("There is no question 99.9");
        assertThat(browser.post(
                                "/responses/rev-a~rose/moderation",
                                "outcome",
                                "accepted",
                                "remarks.rows",
                                "true",
                                "remarks[0].question",
                                "pharmacists")
                        .body())
                .contains("There is no question pharmacists", "Enter comment 1");
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(API + "/moderation")));
        browser.post(
                "/responses/rev-a~rose/moderation",
                "key",
                "k7",
                "outcome",
                "returned",
                "reasons",
                "More detail",
                "remarks.rows",
                "true",
                "remarks[0].question",
                "1.1",
                "remarks[0].text",
                "Say how many",
                "checked",
                "true");
        Around.SERVICES.verify(postRequestedFor(urlPathEqualTo(API + "/moderation"))
                .withHeader("Idempotency-Key", equalTo("k7"))
                .withRequestBody(equalToJson("""
                        {"outcome":"returned","reasons":"More detail","remarks":[{"question":"1.1","text":"Say how many"}]}""")));
    }

    @Test
    void whoTookPartIsTypedInRows() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/participants")).willReturn(okJson("{}")));
        var browser = signedIn();
        assertThat(browser.get("/responses/rev-a~rose/participants").body())
                .contains("value=\"Clinical lead\"", "value=\"chair\"");
        browser.post(
                "/responses/rev-a~rose/participants",
                "version",
                "4",
                "participants.rows",
                "true",
                "participants[0].name",
                "O’Neill, Siobhán",
                "participants[0].role",
                "",
                "participants[1].name",
                "Peer worker",
                "participants[1].role",
                "scribe");
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API + "/participants"))
                .withHeader("If-Match", equalTo("\"4\""))
                .withRequestBody(equalToJson("""
                        {"participants":[{"name":"O’Neill, Siobhán","role":""},{"name":"Peer worker","role":"scribe"}]}""")));
    }

    @Test
    void whoTookPartIsShownBesideWhatAColleagueSaved() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/participants")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:stale-version","detail":"x","currentVersion":5,
                 "changedBy":"Rose deputy","changedAt":"2024-09-01T10:00:00Z"}""", 409)));
        var browser = signedIn();
        browser.get("/responses/rev-a~rose/participants");

        var page = browser.post(
                "/responses/rev-a~rose/participants",
                "version",
                "3",
                "participants.rows",
                "true",
                "participants[0].name",
                "Pharmacist");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Rose deputy, 1 September 2024", "chair: Clinical lead", "Pharmacist");
    }

    @Override
    public List<String> pages() {
        return List.of(
                "/responses/rev-a~rose",
                "/responses/rev-a~rose/sections/1",
                "/responses/rev-a~rose/check",
                "/responses/rev-a~rose/participants",
                "/responses/rev-a~rose/moderation",
                "/assessments/rev-a~rose/domains/1",
                "/assessments/rev-a~rose/check");
    }
}
