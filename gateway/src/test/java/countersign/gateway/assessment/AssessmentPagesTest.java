package countersign.gateway.assessment;

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

class AssessmentPagesTest extends PagesTest {

    private static final String API = AssessmentStory.API;

    @BeforeEach
    void anAssessment() {
        answers(API, AssessmentStory.assessment("issued", true, false));
        answers(AssessmentStory.INSTRUMENT_API, AssessmentStory.INSTRUMENT);
    }

    @Test
    void theTaskListTellsWhatIsDoneAndWhyItCameBack() {
        assertThat(signedIn().get("/assessments/rev-a~rose").body())
                .contains(
                        "1 of 2 answered",
                        "In progress",
                        "Say more on pharmacists",
                        "Clinical lead, chair",
                        "Reminders sent");
    }

    @Test
    void saysWhatIsDoneInADomainThatNobodyHasCompletedAndThatNobodyIsRecorded() {
        answers(
                API,
                AssessmentStory.assessment("issued", true, false)
                        .replace("\"answered\":1", "\"answered\":2")
                        .replace("[{\"name\":\"Clinical lead\",\"role\":\"chair\"}]", "[]"));
        var browser = signedIn();

        assertThat(browser.get("/assessments/rev-a~rose").body()).contains("2 of 2 answered", "All answered");
        assertThat(browser.get("/assessments/rev-a~rose/check").body())
                .contains("Nobody is recorded as having taken part");
    }

    @Test
    void aDomainSavesWhatIsThereAndGoesBackToTheList() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/answers")).willReturn(okJson("{\"saved\":[]}")));
        Around.SERVICES.stubFor(
                put(urlPathEqualTo(API + "/domains/1/completed")).willReturn(okJson("{}")));
        var browser = signedIn();
        assertThat(browser.get("/assessments/rev-a~rose/domains/1").body())
                .contains("The provider lead says: How many are in post?")
                .contains(
                        "We can draw on:", "1.1 A team leader.", "In &lt;em&gt;post&lt;/em&gt;", "Saved by Team lead");
        var next = browser.post(
                "/assessments/rev-a~rose/domains/1?part=1",
                "version.1.1",
                "2",
                "rating.1.1",
                "no-action-needed",
                "comment.1.1",
                "",
                "version.1.2",
                "0",
                "rating.1.2",
                "",
                "comment.1.2",
                "",
                "completed",
                "yes");
        assertThat(next.body()).contains("Domains");
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API + "/answers")).withRequestBody(equalToJson("""
                {"answers":[{"question":"1.1","rating":"no-action-needed","comment":null,"version":2}]}""")));
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API + "/domains/1/completed"))
                .withRequestBody(equalToJson("{\"completed\":true}")));
    }

    @Test
    void aColleaguesAnswerIsShownBesideMineAndMineIsKept() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/answers")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:stale-version","detail":"A colleague saved first.","saved":[],
                 "conflicts":[{"question":"1.1","rating":"yes-working-well","comment":"In post","version":2}]}""", 409)));
        var browser = signedIn();
        browser.get("/assessments/rev-a~rose/domains/1");
        var page = browser.post(
                "/assessments/rev-a~rose/domains/1?part=1",
                "version.1.1",
                "1",
                "rating.1.1",
                "no-action-needed",
                "comment.1.1",
                "Mine");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("A colleague has answered this meanwhile", "Yes, working well", "Mine")
                .contains("name=\"version.1.1\" value=\"2\"");
    }

    @Test
    void aRefusedCommentIsToldBesideItsField() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/answers")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:patient-identifier","detail":"Take it out.",
                 "errors":[{"field":"answers[0].comment","message":"This looks like an NHS number."}]}""", 422)));
        var browser = signedIn();
        browser.get("/assessments/rev-a~rose/domains/1");
        assertThat(browser.post(
                                "/assessments/rev-a~rose/domains/1?part=1",
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
                {"type":"urn:countersign:problem:assessment-incomplete","detail":"x",
                 "missing":[{"domain":1,"title":"Function","questions":["1.2"]}]}""", 422)));
        var browser = signedIn();
        assertThat(browser.get("/assessments/rev-a~rose/check").body()).contains("(1 not answered)", "Not answered");
        assertThat(browser.post("/assessments/rev-a~rose/submission", "key", "k")
                        .body())
                .contains("Domain 1: 1 question not answered", "href=\"#domain-1\"", "id=\"domain-1\"");
    }

    @Test
    void aProviderLeadReturnsItWithReasons() {
        answers(API, AssessmentStory.assessment("submitted", false, true));
        Around.SERVICES.stubFor(post(urlPathEqualTo(API + "/moderation")).willReturn(jsonResponse("{}", 201)));
        var browser = signedIn();
        assertThat(browser.get("/assessments/rev-a~rose/moderation").body())
                .contains("Do you accept it?", "Yes, working well");
        assertThat(browser.post(
                                "/assessments/rev-a~rose/moderation",
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
                                "/assessments/rev-a~rose/moderation",
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
                                "/assessments/rev-a~rose/moderation",
                                "outcome",
                                "accepted",
                                "remarks.rows",
                                "true",
                                "remarks[0].question",
                                "pharmacists")
                        .body())
                .contains("Enter the number of the question for comment 1, such as 1.14", "Enter comment 1");
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(API + "/moderation")));
        browser.post(
                "/assessments/rev-a~rose/moderation",
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
        assertThat(browser.get("/assessments/rev-a~rose/participants").body())
                .contains("value=\"Clinical lead\"", "value=\"chair\"");
        browser.post(
                "/assessments/rev-a~rose/participants",
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
        browser.get("/assessments/rev-a~rose/participants");

        var page = browser.post(
                "/assessments/rev-a~rose/participants",
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
                "/assessments/rev-a~rose",
                "/assessments/rev-a~rose/domains/1",
                "/assessments/rev-a~rose/check",
                "/assessments/rev-a~rose/participants",
                "/assessments/rev-a~rose/moderation");
    }
}
