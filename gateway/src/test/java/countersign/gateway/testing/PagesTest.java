package countersign.gateway.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.gateway.testing.FakeProvider.User;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A family of pages, each looked at in every way that people use it: on a wide and a narrow screen, without scripts, by
 * keyboard, in forced colours, on paper, and while the services are away. {@link EveryPageTest} finds pages that no
 * family names.
 */
public abstract class PagesTest extends GatewayTest {

    /** Addresses that can be shown with what the test lets the services answer. */
    public abstract List<String> pages();

    /** Who is signed in. */
    protected User reader() {
        return REVIEW_LEAD;
    }

    /** What the services answer on these pages, beyond what each test of the family begins with. */
    protected void story() {}

    /** Whether the pages show anything that a service has. */
    protected boolean needServices() {
        return true;
    }

    /** What a window has to do before it can show the pages. */
    protected void before(Page window) {}

    private void each(Page window, Consumer<String> look) {
        Around.PROVIDER.next(reader());
        story();
        before(window);
        for (String page : pages()) {
            window.navigate(address() + page);
            assertThat(window.title()).doesNotContain("problem with the service", "Page not found");
            look.accept(page.equals("/") ? "start" : page.substring(1).replaceAll("[^A-Za-z0-9]+", "-"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void holdTogetherOnWideAndNarrowScreens(boolean phone) {
        try (var window = Chromium.window(phone)) {
            each(window, name -> Chromium.look(window, name + (phone ? "-phone" : "")));
        }
    }

    @Test
    void areUsedByKeyboardSeenInForcedColoursAndPrinted() {
        try (var window = Chromium.window(false)) {
            each(window, name -> {
                Keyboard.walk(window);
                Renderings.look(window, name);
            });
        }
    }

    @Test
    void needNoScript() {
        try (var browser = Chromium.context(false)) {
            var window = browser.newPage();
            each(window, name -> WithoutScripts.look(window));
        }
    }

    @Test
    void sayWhenTheServicesAreAway() {
        var browser = signedIn(reader());
        Around.SERVICES.resetAll();
        Around.SERVICES.stubFor(any(anyUrl()).willReturn(serviceUnavailable()));
        for (String page : pages()) {
            var shown = browser.get(page);
            assertThat(shown.statusCode()).as(page).isNotEqualTo(500);
            assertThat(shown.body().contains("does not answer at the moment") || !needServices())
                    .as("%s says that a service is away", page)
                    .isTrue();
        }
    }
}
