package countersign.gateway.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import countersign.browser.Chromium;
import countersign.browser.NextPage;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.Look;
import countersign.gateway.testing.PagesTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsInABrowserTest extends PagesTest {

    @Override
    public List<String> pages() {
        return List.of("/example");
    }

    @Override
    protected boolean needServices() {
        return false;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void problemsAreAccessibleAndTheConsoleIsQuiet(boolean phone) {
        var complaints = new ArrayList<String>();
        Around.PROVIDER.next(REVIEW_LEAD);
        try (Page page = Chromium.window(phone ? Chromium.PHONE : Chromium.WIDE)) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("422")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(address() + "/example");
            NextPage.by(page, () -> page.click("button:has-text('Save and continue')"));
            assertThat(page.title()).startsWith("Error: ");
            Look.at(page, "example-error" + (phone ? "-phone" : ""));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFormThatIsUnderWaySaysSoAndIsNotSentAgain() {
        var sent = new AtomicInteger();
        Around.PROVIDER.next(REVIEW_LEAD);
        try (var page = Chromium.window(Chromium.WIDE)) {
            page.navigate(address() + "/example");
            page.route("**/example", route -> {
                sent.incrementAndGet();
                route.fulfill(new Route.FulfillOptions().setStatus(204));
            });
            var save = page.locator("button:has-text('Save and continue')");
            save.click();
            assertThat(page.locator(".cs-sending")).containsText("Sending");
            assertThat(page.locator("main form")).hasAttribute("aria-busy", "true");
            assertThat(save).hasAttribute("aria-disabled", "true");
            page.evaluate("document.querySelector('main form').requestSubmit()");
            assertThat(sent).hasValue(1);
        }
    }
}
