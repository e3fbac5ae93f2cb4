package countersign.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, in the form that has no window of its own; one for all journeys. */
final class Chromium {
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
     * A window of somebody who has no cookies yet. It owns its context and takes it along when it is closed: a page
     * closed by itself was seen never to answer.
     */
    static Page window() {
        Page page = BROWSER.newPage(
                new Browser.NewPageOptions().setViewportSize(Look.DESKTOP, 900).setLocale("en-GB"));
        page.setDefaultTimeout(30_000);
        return page;
    }
}
