package countersign.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.Chromium;
import countersign.gateway.testing.GatewayTest;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsInABrowserTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void partsAreAccessibleOnWideAndNarrowScreens(boolean phone) {
        var size = phone ? "-phone" : "";
        var complaints = new ArrayList<String>();
        Around.PROVIDER.next(REVIEW_LEAD);
        try (Page page = Chromium.window(phone)) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("422")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(address() + "/");
            Chromium.look(page, "start" + size);
            page.navigate(address() + "/example");
            Chromium.look(page, "example" + size);
            page.click("button:has-text('Save and continue')");
            assertThat(page.title()).startsWith("Error: ");
            Chromium.look(page, "example-error" + size);
            page.navigate(address() + "/accessibility");
            Chromium.look(page, "accessibility" + size);
        }
        assertThat(complaints).isEmpty();
    }
}
