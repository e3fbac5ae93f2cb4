package countersign.gateway.thematic;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static countersign.gateway.thematic.ThematicStory.API;
import static countersign.gateway.thematic.ThematicStory.DRAFT;
import static countersign.gateway.thematic.ThematicStory.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThematicPagesTest extends PagesTest {

    @BeforeEach
    void aDraft() {
        ThematicStory.tell();
    }

    @Test
    void theOverviewShowsWhatContradictsWhoIsMissingAndWhatGroupsAskedFor() {
        assertThat(signedIn().get("/reviews/rev-a/thematic-review").body())
                .contains("The policy check says never; the return says yes.", "1 of 2 self-assessments submitted")
                .contains(
                        "Early Intervention: not submitted in time",
                        "HCIG on revision 1",
                        "Cost the actions",
                        "Review DNA use")
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
    void theReturnIsDrawnFromItsFormAndSentByItsKeys() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/return")).willReturn(noContent()));
        var browser = signedIn();
        assertThat(browser.get("/reviews/rev-a/thematic-review/return").body())
                .contains(
                        "value=\"DNA\"", "Review it", "Answering yes means there is a concern.", "Provision in place");
        browser.post(
                "/reviews/rev-a/thematic-review/return",
                "answer.barriers.rows",
                "true",
                "answer.enclosed.rows",
                "true",
                "version",
                "\"5\"",
                "answer.assured",
                "no",
                "answer.enclosed[0].table",
                "Gaps",
                "answer.enclosed[0].area",
                "Out of hours 17:00–09:00",
                "answer.enclosed[0].improvement",
                "Train: all",
                "answer.provisions.dnaReasonForDischarge",
                "yes");
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API + "/return")).withRequestBody(equalToJson("""
                {"answers":{"assured":{"value":"no","comment":""},"provisions.dnaReasonForDischarge":{"value":"yes","comment":""},
                 "enclosed":[{"table":"Gaps","area":"Out of hours 17:00–09:00","improvement":"Train: all"}]}}""")));
    }

    @Test
    void theReturnIsShownBeforeAnythingIsEnclosedOrListed() {
        answers(API, DRAFT.replaceFirst("(?s)\"answers\":\\{.*?\"asked\"", "\"answers\":{},\"asked\""));

        var page = signedIn().get("/reviews/rev-a/thematic-review/return");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("name=\"answer.enclosed[0].area\"", "name=\"answer.barriers[0].text\"", "</html>");
    }

    @Test
    void whatARuleRefusesIsToldAtItsField() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/return")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:invalid-fields","detail":"x","errors":[
                 {"field":"barriers[0].text","message":"Shorten it"},{"field":"icbName","message":"Name it"}]}""", 422)));

        var page = signedIn()
                .post(
                        "/reviews/rev-a/thematic-review/return",
                        "version",
                        "\"5\"",
                        "answer.icbName",
                        "B",
                        "answer.barriers.rows",
                        "true",
                        "answer.barriers[0].text",
                        "Long",
                        "answer.enclosed.rows",
                        "true");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#answer-icbName\"", "id=\"answer-icbName-error\"")
                .contains("href=\"#answer-barriers-0-text\"", "Shorten it", "Long");
    }

    @Test
    void handingOverAnIncompleteReturnTellsWhatIsMissing() {
        Around.SERVICES.stubFor(post(urlPathEqualTo(API + "/handover")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:not-complete","detail":"Complete the return.",
                 "errors":[{"field":"provisions.dischargesOverseenByMdt","message":"Answer yes or no."}]}""", 422)));
        var browser = signedIn();
        assertThat(browser.get("/reviews/rev-a/thematic-review/handover").body())
                .contains(
                        "/thematic-review/return#answer-provisions-dnaReasonForDischarge",
                        "The policy check says never; the return says yes.")
                .doesNotContain("Hand over this revision");
        answers(API, DRAFT.replace(MISSING, ""));
        assertThat(browser.get("/reviews/rev-a/thematic-review/handover").body())
                .contains("Hand over this revision");
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
