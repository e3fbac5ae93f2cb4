package countersign.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedPartsTest extends GatewayTest {

    @Test
    void everyPartIsDrawn() {
        var page = signedIn().get("/example").body();
        assertThat(page)
                .contains("nhsuk-radios__input", "nhsuk-checkboxes__input", "nhsuk-textarea", "nhsuk-select")
                .contains("nhsuk-date-input", "nhsuk-summary-list", "nhsuk-task-list", "nhsuk-table", "cs-timeline")
                .contains("cs-stages", "cs-counts", "nhsuk-card--warning", "nhsuk-inset-text", "nhsuk-details")
                .contains("nhsuk-pagination", "nhsuk-tag--green", "Skip to main content")
                .doesNotContain("<script>", "style=", "onclick=");
    }

    @Test
    void aProblemIsSummarisedAndEverythingTypedIsKept() {
        var browser = signedIn();
        browser.get("/example");
        var page = browser.post(
                "/example", "comment", "<b>bold</b> & true", "due.day", "31", "due.month", "2", "due.year", "2025");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Error: Example page – Countersign</title>")
                .contains("href=\"#rating\"", "href=\"#due\"", "Choose whether this works")
                .contains("&lt;b&gt;bold&lt;/b&gt; &amp; true", "value=\"31\"", "value=\"2025\"");
    }

    @Test
    void aServicesRefusalLandsBesideTheFieldItIsAbout() {
        var browser = signedIn();
        browser.get("/example");
        var page = browser.post(
                "/example",
                "rating",
                "yes-working-well",
                "owner",
                "refuse me",
                "due.day",
                "16",
                "due.month",
                "1",
                "due.year",
                "2025");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#comment\"", "id=\"comment-error\"", "The service says no");
    }

    @Test
    void aSavedFormRedirectsAndSaysSoOnce() {
        var browser = signedIn();
        browser.get("/example");
        var saved = browser.post(
                "/example", "rating", "yes-working-well", "due.day", "16", "due.month", "1", "due.year", "2025");
        assertThat(saved.previousResponse()).isPresent();
        assertThat(saved.body()).contains("nhsuk-notification-banner--success");
        assertThat(browser.get("/example").body()).doesNotContain("nhsuk-notification-banner--success");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accessibility", "/cookies", "/signed-out", "/sign-in-failed"})
    void openPagesNeedNoLogin(String path) {
        var page = browser().get(path);
        assertThat(page.uri().getPath()).isEqualTo(path);
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("Countersign", "</html>");
    }

    @Test
    void anUnknownPageIsOurOwn404() {
        var page = signedIn().get("/no-such-page");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page not found", "Review lead");
    }
}
