package countersign.gateway.thematic;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static countersign.gateway.thematic.ThematicStory.API;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Actions of a draft: removed, brought back only when asked, with their date. */
class DraftActionPagesTest extends GatewayTest {

    @BeforeEach
    void aDraft() {
        ThematicStory.tell();
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
                .contains("This was removed while you were writing (BNSSG Deputy Lead, 1 September 2024", "Mine");
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
    void anActionWithoutADateIsAskedFor() {
        var browser = signedIn();
        browser.get("/reviews/rev-a/thematic-review/actions/a1");
        var page = browser.post(
                "/reviews/rev-a/thematic-review/actions/a1", "version", "\"5\"", "title", "Kept", "due.day", "31");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("The date by which it will be done must include a month and a year", "Kept", "AWP");
    }
}
