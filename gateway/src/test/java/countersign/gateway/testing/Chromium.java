package countersign.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The machine's Chromium, in the form that has no window of its own. Started once; every page looked at is photographed
 * into {@code target/screenshots}.
 */
public final class Chromium {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Pattern SCRIPTS = Pattern.compile(".*\\.js(\\?.*)?$");
    private static final double PATIENCE_MS = 30_000;
    private static final Playwright PLAYWRIGHT = Playwright.create(new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node", "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium-headless-shell"))
                    .setArgs(List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private Chromium() {}

    /**
     * A new window, with no cookies, 1280 pixels wide or as wide as a phone. It owns its context and takes it along
     * when it is closed: a page closed by itself was seen never to answer.
     */
    public static Page window(boolean phone) {
        return within(
                BROWSER.newPage(new Browser.NewPageOptions().setViewportSize(phone ? 375 : 1280, phone ? 812 : 900)));
    }

    /**
     * For windows that run the pages' scripts, or get none of them (and no page has any other): to be closed as a
     * whole. The browser's own switch for scripts is not used: with it, the driver was seen never to answer again.
     */
    public static BrowserContext context(boolean scripts) {
        var context = BROWSER.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        if (!scripts) {
            context.route(SCRIPTS, Route::abort);
        }
        return context;
    }

    private static Page within(Page page) {
        page.setDefaultTimeout(PATIENCE_MS);
        return page;
    }

    /**
     * Fails when axe finds a WCAG violation, or when the page does not hold together for readers who need more room.
     */
    public static void look(Page page, String name) {
        page.waitForLoadState();
        assertThat(page.title()).doesNotContain("problem with the service", "Page not found");
        examine(page, name);
    }

    /** The same of a page that may tell of an error. */
    static void examine(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
        leaveOutFrames(page);
        var found = axe(page).analyze().getViolations();
        assertThat(found)
                .as("axe on " + page.url())
                .extracting(v -> v.getId() + " " + v.getNodes().getFirst().getTarget() + " "
                        + v.getNodes().getFirst().getHtml())
                .isEmpty();
        Reflow.look(page);
    }

    /** In the page itself: the other way opens and closes a page more for each look. */
    @SuppressWarnings("deprecation") // what it cannot see, frames of other origins, is not there
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).withTags(WCAG).setLegacyMode(true);
    }

    /**
     * A frame in which nothing may run, axe's own script included, would never answer axe: its page is looked at alone.
     */
    private static void leaveOutFrames(Page page) {
        page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
    }
}
