package countersign.gateway.response;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form of one page is answered and sent there. */
class PolicyCheckPageTest extends PagesTest {

    private static final String ID = "rev-a~RVN~policy";
    private static final String API = "/api/review/responses/" + ID;
    private static final String PAGE = "/responses/" + ID;
    private static final String FORM = """
            {"id":"rapid-policy-check","version":1,"title":"Rapid policy check",
             "scales":{"never":[{"id":"yes","label":"Yes, never","polarity":"good"},{"id":"no","label":"No, or not in every policy","polarity":"adverse"}]},
             "sections":[{"section":"check","title":"Check","parts":[
              {"key":"never","kind":"choice","scale":"never","label":"Do your policies rule it out?","name":"Never a reason","required":true,"missing":"Select yes or no"},
              {"key":"evidence","kind":"text","longest":4000,"label":"How do you know?","name":"Evidence","required":true,"missing":"Enter how you know"},
              {"key":"comment","kind":"text","longest":4000,"label":"Anything else?","name":"Comment","required":{"item":"never","in":["no"]}},
              {"key":"tools","kind":"rows","entry":"tool","label":"Which tools?","cells":[{"key":"text","label":"Tool","kind":"text","longest":2000}]}]}]}""";

    private void check(String state, String answers, String submission, boolean may) {
        answers(API, """
                {"id":"%s","use":"policy-check","form":{"id":"rapid-policy-check","version":1},
                 "organisation":"RVN","organisationName":"AWP","team":null,"name":"AWP","level":"provider","state":"%s","moderated":false,
                 "issuedAt":"2024-07-26T09:00:00Z","citations":[{"reviewId":"rev-a","reviewTitle":"Community review","icb":"QUY","dueAt":"2024-07-31T22:59:59.999Z","closes":false,"closedAt":null,"ended":false,"reminders":[]}],"version":2,"participants":[],"participantsVersion":0,
                 "answers":[%s],"asked":["never","evidence","comment","tools"],
                 "sections":[{"number":1,"title":"Check","questions":2,"answered":0,"completed":false}],"submission":%s,
                 "moderations":[],"may":{"answer":%b,"submit":%b,"moderate":false}}""".formatted(ID, state, answers, submission, may, may));
        answers("/api/review/forms/rapid-policy-check/versions/1", FORM);
    }

    @Test
    void theProviderLeadAnswersAndSendsInOne() {
        check("issued", "", "null", true);
        answers("/api/review/organisations/QUY", "{\"ods\":\"QUY\",\"name\":\"BNSSG ICB\"}");
        Around.SERVICES.stubFor(post(urlPathEqualTo(API + "/submission")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:response-incomplete","detail":"One question is not answered.",
                 "errors":[{"field":"never","message":"Select yes or no"}]}""", 422)));
        var browser = signedIn();
        assertThat(browser.get(PAGE).body())
                .contains("How do you know?", "Community review, BNSSG ICB", "31 July 2024");
        assertThat(browser.post(PAGE, "key", "k", "answer.tools.rows", "true", "answer.evidence", "DNA policy v3")
                        .body())
                .contains("Select yes or no", "href=\"#answer-never\"", "id=\"answer-never\"", "DNA policy v3");
        Around.SERVICES.stubFor(post(urlPathEqualTo(API + "/submission")).willReturn(jsonResponse("{}", 201)));
        browser.post(
                PAGE,
                "key",
                "k",
                "answer.tools.rows",
                "true",
                "answer.tools[0].text",
                "A matrix",
                "answer.never",
                "yes",
                "answer.evidence",
                "DNA policy v3");
        Around.SERVICES.verify(
                postRequestedFor(urlPathEqualTo(API + "/submission")).withRequestBody(equalToJson("""
                {"answers":[{"key":"never","answer":{"value":"yes","comment":""},"version":0},
                 {"key":"evidence","answer":"DNA policy v3","version":0},
                 {"key":"tools","answer":[{"text":"A matrix"}],"version":0}]}""")));
    }

    @Test
    void whatIsSavedForLaterIsNotSent() {
        check("issued", "", "null", true);
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/answers")).willReturn(jsonResponse("{}", 200)));

        signedIn().post(PAGE, "key", "k", "answer.tools.rows", "true", "answer.evidence", "Half", "later", "true");

        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API + "/answers")).withRequestBody(equalToJson("""
                {"answers":[{"key":"evidence","answer":"Half","version":0}]}""")));
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(API + "/submission")));
    }

    @Test
    void whatWasAnsweredCanBeReadButNotSentAgain() {
        check(
                "accepted",
                "{\"key\":\"never\",\"answer\":{\"value\":\"no\",\"comment\":\"\"},\"version\":1},{\"key\":\"evidence\",\"answer\":\"DNA policy v3\",\"version\":1}",
                "{\"by\":\"AWP provider lead\",\"at\":\"2024-07-31T10:00:00Z\",\"contentSha256\":\"\"}",
                false);
        assertThat(signedIn().get(PAGE).body())
                .contains("DNA policy v3", "Never a reason", "No, or not in every policy")
                .contains("Answered by AWP provider lead, 31 July 2024")
                .doesNotContain("How do you know?");
    }

    @Test
    void linksFromBeforeLeadOn() {
        check("issued", "", "null", true);
        assertThat(signedIn().get("/policy-checks/" + ID).body())
                .contains("How do you know?")
                .contains("Needed if “Never a reason” is “No, or not in every policy”.");
    }

    @Test
    void thoseOfAReviewAreListedWithWhatWasAnsweredByWhomAndWhenTheyAreDue() {
        list();
        assertThat(signedIn().get("/reviews/rev-a/policy-checks").body())
                .contains("AWP", "Yes, never", "AWP provider lead", "31 July 2024")
                .contains("St Mungo", "Not answered")
                .doesNotContain("/responses/rev-a~STMUNGO~policy", "Bristol ROSE");
    }

    private void list() {
        answers("/api/review/reviews/rev-a/responses", """
                {"items":[
                 {"id":"rev-a~rose","use":"self-assessment","name":"Bristol ROSE","state":"issued","mayRead":false,"said":[]},
                 {"id":"rev-a~RVN~policy","use":"policy-check","name":"AWP","state":"accepted","dueAt":"2024-07-31T22:59:59.999Z",
                  "submittedAt":"2024-07-30T10:00:00Z","submittedBy":"AWP provider lead","mayRead":true,
                  "said":[{"question":"Never a reason","answer":"Yes, never","adverse":false}]},
                 {"id":"rev-a~STMUNGO~policy","use":"policy-check","name":"St Mungo's","state":"issued","dueAt":"2024-07-31T22:59:59.999Z",
                  "submittedAt":null,"submittedBy":null,"mayRead":false,"said":[]}],"next":null}""");
    }

    @Override
    protected void story() {
        check("issued", "", "null", true);
        list();
    }

    @Override
    public List<String> pages() {
        return List.of(PAGE, "/reviews/rev-a/policy-checks", "/policy-checks/" + ID);
    }
}
