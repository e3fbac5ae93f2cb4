package countersign.gateway.thematic;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static countersign.gateway.thematic.ThematicStory.API;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.Browser;
import countersign.gateway.testing.GatewayTest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Findings: saved, in conflict, refused, with their rows. */
class FindingPagesTest extends GatewayTest {

    private static final String PAGE = "/reviews/rev-a/thematic-review/domains/1";

    @BeforeEach
    void aDraft() {
        ThematicStory.tell();
    }

    private static HttpResponse<String> sent(Browser browser, String version, String finding, String... rows) {
        String[] fields = {
            "essential.rows",
            "true",
            "enhancer.rows",
            "true",
            "desirable.rows",
            "true",
            "version",
            version,
            "finding",
            finding
        };
        return browser.post(PAGE, Stream.of(fields, rows).flatMap(Stream::of).toArray(String[]::new));
    }

    @Test
    void aFindingIsSavedWithTheVersionThatWasRead() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/findings/1")).willReturn(noContent()));
        var browser = signedIn();
        assertThat(browser.get(PAGE).body()).contains("Caseloads are &lt;b&gt;large&lt;/b&gt;", "Smaller caseloads");
        sent(
                browser,
                "\"5\"",
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
        browser.get(PAGE);
        var page = sent(browser, "\"4\"", "Mine");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains(
                        "This was changed while you were writing",
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
        browser.get(PAGE);

        var page = sent(browser, "\"4\"", "Mine", "essential[0].text", "One", "essential[1].text", "Two");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"&quot;4&quot;\"", "href=\"#essential-1-text\"", "id=\"essential-1-text-error\"");
    }

    /** A button beside rows changes the form and nothing else. */
    @Test
    void rowsAreAddedRemovedAndPastedWithoutBeingSaved() {
        var browser = signedIn();
        browser.get(PAGE);

        var page = sent(
                browser,
                "\"4\"",
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
}
