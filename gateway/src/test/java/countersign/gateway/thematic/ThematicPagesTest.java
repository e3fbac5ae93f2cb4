package countersign.gateway.thematic;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
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
    void theReturnKeepsWhatThePageDoesNotShow() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API + "/return")).willReturn(noContent()));
        var browser = signedIn();
        assertThat(browser.get("/reviews/rev-a/thematic-review/return").body())
                .contains("value=\"DNA\"", "Review it", "Answering yes means there is a concern.");
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
    void handingOverAnIncompleteReturnTellsWhatIsMissing() {
        Around.SERVICES.stubFor(post(urlPathEqualTo(API + "/handover")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:not-complete","detail":"Complete the return.",
                 "errors":[{"field":"provisions.dischargesOverseenByMdt","message":"Answer yes or no."}]}""", 422)));
        var browser = signedIn();
        assertThat(browser.get("/reviews/rev-a/thematic-review/handover").body())
                .contains(
                        "/thematic-review/return#provisions-dischargesOverseenByMdt",
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
