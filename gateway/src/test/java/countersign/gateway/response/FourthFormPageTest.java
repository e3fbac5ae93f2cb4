package countersign.gateway.response;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.PagesTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind of item is drawn and read, in a form that no class knows: the file of review-service's own test. */
class FourthFormPageTest extends PagesTest {

    private static final Path FILE =
            Path.of("..", "review-service", "src", "test", "resources", "forms", "risk-tool-inventory-1.json");
    private static final String API = "/api/review/responses/rev-a~rose";
    private static final String SECTION = "/responses/rev-a~rose/sections/";
    private static final String ANSWERED = """
            {"key":"toolInUse","answer":{"value":"yes","comment":"In one clinic"},"version":1},
            {"key":"tools","answer":[{"tool":"A matrix","purpose":{"value":"predict","comment":""},"since":"2019-04-01","uses":12}],"version":1},
            {"key":"peopleScored","answer":{"numerator":3,"denominator":40},"version":1},
            {"key":"spent","answer":123450,"version":1},
            {"key":"owner","answer":"Medical Director","version":1}""";
    private static final String ALL =
            "\"toolInUse\",\"tools\",\"peopleScored\",\"stopPlan\",\"stopBy\",\"trained\",\"spent\",\"owner\",\"reviewed\",\"remarks\"";

    private void response(String answers, String asked) {
        try {
            answers("/api/review/forms/risk-tool-inventory/versions/1", Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers(API, story(answers, asked));
    }

    private static String story(String answers, String asked) {
        return """
                {"id":"rev-a~rose","use":"self-assessment","form":{"id":"risk-tool-inventory","version":1},
                 "organisation":"RVN","organisationName":"AWP","team":"rose","name":"Bristol ROSE","level":"team","state":"issued","moderated":true,
                 "issuedAt":"2024-08-01T09:00:00Z","citations":[{"reviewId":"rev-a","reviewTitle":"Review","icb":"QUY","dueAt":"2024-08-30T17:00:00Z","closes":true,"closedAt":null,"ended":false,"reminders":[]}],"version":3,"participants":[],"participantsVersion":0,
                 "answers":[%s],"asked":[%s],
                 "sections":[{"number":1,"title":"Tools in use","questions":1,"answered":0,"completed":false},
                  {"number":2,"title":"What is done instead","questions":5,"answered":0,"completed":false}],
                 "submission":null,"moderations":[],"may":{"answer":true,"submit":true,"moderate":true}}""".formatted(answers, asked);
    }

    @Test
    void asksOnlyWhatTheAnswersBeforeAskFor() {
        response("", "\"toolInUse\"");
        assertThat(signedIn().get(SECTION + 1).body())
                .contains("Does the team use a tool to assess risk?", "A tool is any scale, checklist or score.")
                .doesNotContain("Which tools", "By when?");
    }

    @Test
    void showsWhatWasAnsweredInItsControls() {
        response(ANSWERED, ALL);
        var browser = signedIn();
        assertThat(browser.get(SECTION + 1).body())
                .contains("name=\"answer.tools[0].tool\" type=\"text\" dir=\"auto\" value=\"A matrix\"")
                .contains("<option value=\"predict\" selected=\"selected\">To predict</option>")
                .contains("name=\"answer.tools[0].since.year\"", "value=\"2019\"")
                .contains("name=\"answer.peopleScored.denominator\" type=\"text\" dir=\"auto\" value=\"40\"");
        assertThat(browser.get(SECTION + 2).body())
                .contains("value=\"1234.50\"", "Who says so?", "In £.", "value=\"Medical Director\"");
        assertThat(browser.get("/responses/rev-a~rose/check").body())
                .contains("A matrix: To predict: 1 April 2019: 12 times", "3 of 40", "£1,234.50");
        assertThat(browser.get("/responses/rev-a~rose/moderation").body())
                .contains("<option value=\"peopleScored\">People scored</option>");
    }

    @Test
    void sendsEachAnswerInTheFormOfItsKind() {
        response("", ALL);
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/answers")).willReturn(okJson("{\"saved\":[]}")));
        var browser = signedIn();

        assertThat(browser.post(SECTION + 1, "answer.tools.rows", "true", "answer.peopleScored.numerator", "three")
                        .body())
                .contains("“People scored” must be a whole number", "value=\"three\"");
        browser.post(
                SECTION + 1,
                "answer.toolInUse",
                "yes",
                "comment.toolInUse",
                "",
                "answer.tools.rows",
                "true",
                "answer.tools[0].tool",
                "A matrix",
                "answer.tools[0].purpose",
                "predict",
                "answer.tools[0].since.day",
                "1",
                "answer.tools[0].since.month",
                "4",
                "answer.tools[0].since.year",
                "2019",
                "answer.tools[0].uses",
                "1,200",
                "answer.peopleScored.numerator",
                "3",
                "answer.peopleScored.denominator",
                "40",
                "answer.stopBy.day",
                "31",
                "answer.stopBy.month",
                "3",
                "answer.stopBy.year",
                "2025");
        browser.post(SECTION + 2, "answer.spent", "£1,234.5", "answer.owner", "Medical Director");

        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API + "/answers")).withRequestBody(equalToJson("""
                {"answers":[{"key":"toolInUse","answer":{"value":"yes","comment":""},"version":0},
                 {"key":"tools","answer":[{"tool":"A matrix","purpose":{"value":"predict"},"since":"2019-04-01","uses":1200}],"version":0},
                 {"key":"peopleScored","answer":{"numerator":3,"denominator":40},"version":0},
                 {"key":"stopBy","answer":"2025-03-31","version":0}]}""")));
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API + "/answers")).withRequestBody(equalToJson("""
                {"answers":[{"key":"spent","answer":123450,"version":0},{"key":"owner","answer":"Medical Director","version":0}]}""")));
    }

    @Test
    void takesAChoiceFromAPastedTableByItsLabel() {
        response("", ALL);
        assertThat(signedIn()
                        .post(
                                SECTION + 1,
                                "answer.tools.rows",
                                "true",
                                "paste.answer.tools",
                                "A matrix\tto predict\t1 April 2019\t12\nA scale\tto guess\t\t",
                                "rows",
                                "paste answer.tools")
                        .body())
                .contains("<option value=\"predict\" selected=\"selected\">To predict</option>")
                .contains("<option value=\"to guess\" selected=\"selected\">to guess</option>");
    }

    /** All of a form of one section is on one page; what an answer on it asks for is asked before it is sent. */
    @Test
    void asksForMoreBeforeAFormOfOnePageIsSent() {
        response("", "\"toolInUse\"");
        var whole =
                "\"sections\":[{\"number\":1,\"title\":\"Tools in use\",\"questions\":1,\"answered\":0,\"completed\":false}]";
        var before = story("", "\"toolInUse\"").replaceAll("(?s)\"sections\":\\[.*?]", whole);
        var after = before.replace("\"asked\":[\"toolInUse\"]", "\"asked\":[" + ALL + "]")
                .replace(
                        "\"answers\":[]",
                        "\"answers\":[{\"key\":\"toolInUse\",\"answer\":{\"value\":\"yes\",\"comment\":\"\"},\"version\":1}]");
        answers(API, before);
        Around.SERVICES.stubFor(get(urlPathEqualTo(API))
                .inScenario("saved")
                .whenScenarioStateIs("yes")
                .willReturn(okJson(after)));
        Around.SERVICES.stubFor(post(urlPathEqualTo(API + "/submission")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:response-incomplete","detail":"More is asked.",
                 "errors":[{"field":"tools","message":"Enter each tool that the team uses"}]}""", 422)));
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/answers"))
                .inScenario("saved")
                .willSetStateTo("yes")
                .willReturn(okJson("{\"saved\":[]}")));
        var browser = signedIn();
        assertThat(browser.get("/responses/rev-a~rose").body()).doesNotContain("Which tools are they?");

        assertThat(browser.post("/responses/rev-a~rose", "key", "k", "answer.toolInUse", "yes")
                        .body())
                .contains("Which tools are they?", "How many people on the caseload were scored with one?")
                .contains("Enter each tool that the team uses", "href=\"#answer-tools\"", "id=\"answer-tools\"")
                .contains("name=\"version.toolInUse\" value=\"1\"");
    }

    @Override
    protected void story() {
        response(ANSWERED, ALL);
    }

    @Override
    public List<String> pages() {
        return List.of(SECTION + 1, SECTION + 2, "/responses/rev-a~rose/check");
    }
}
