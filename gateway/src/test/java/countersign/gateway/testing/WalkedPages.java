package countersign.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.browser.Chromium;
import countersign.gateway.testing.FakeProvider.User;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages, each looked at in every way that people use it: on a wide and a narrow screen, without scripts, by keyboard,
 * in forced colours and on paper.
 */
public abstract class WalkedPages extends GatewayTest {

    /** Addresses that can be shown with what the test lets the services answer. */
    public abstract List<String> pages();

    /** Who is signed in. */
    protected User reader() {
        return REVIEW_LEAD;
    }

    /** What the services answer on these pages, beyond what each test of the family begins with. */
    protected void story() {}

    /** What a window has to do before it can show the pages. */
    protected void before(Page window) {}

    /** What the names of the pictures begin with, where other tests photograph the same pages. */
    protected String pictured() {
        return "";
    }

    /** Holds of each page before it is looked at closely. */
    protected void expect(String page, Page shown) {
        assertThat(shown.title()).doesNotContain("problem with the service", "Page not found");
    }

    private void each(Page window, Consumer<String> look) {
        Around.PROVIDER.next(reader());
        story();
        before(window);
        for (String page : pages()) {
            window.navigate(address() + page);
            window.waitForLoadState();
            expect(page, window);
            look.accept(
                    pictured() + (page.equals("/") ? "start" : page.substring(1).replaceAll("[^A-Za-z0-9]+", "-")));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void holdTogetherOnWideAndNarrowScreens(boolean phone) {
        try (var window = Chromium.window(phone ? Chromium.PHONE : Chromium.WIDE)) {
            each(window, name -> Look.closely(window, name + (phone ? "-phone" : "")));
        }
    }

    @Test
    void areUsedByKeyboardSeenInForcedColoursAndPrinted() {
        try (var window = Chromium.window(Chromium.WIDE)) {
            each(window, name -> {
                Keyboard.walk(window);
                Renderings.look(window, name);
            });
        }
    }

    /** Whatever form it is: what a person had typed is there again after signing in, and nothing was done. */
    @Test
    void keepWhatWasTypedWhenTheSessionIsOver() {
        try (var window = Chromium.windowWithoutScripts()) {
            each(window, name -> SessionOver.look(window));
        }
    }

    @Test
    void needNoScript() {
        try (var window = Chromium.windowWithoutScripts()) {
            each(window, name -> WithoutScripts.look(window));
        }
    }
}
