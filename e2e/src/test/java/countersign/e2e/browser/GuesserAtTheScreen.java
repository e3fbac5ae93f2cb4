package countersign.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import countersign.browser.Chromium;
import countersign.browser.NextPage;
import countersign.e2e.suite.RunningSuite;
import java.nio.file.Path;

/** Somebody at the identity server's own page, who may or may not know the password; keeps pictures. */
public final class GuesserAtTheScreen implements AutoCloseable {
    private static final int PICTURES = 8;

    private final Page page = Chromium.window(Chromium.WIDE);
    private final RunningSuite suite;
    private final String called;
    private int attempts;

    public GuesserAtTheScreen(RunningSuite suite, String called) {
        this.suite = suite;
        this.called = called;
    }

    public void opens(String path) {
        page.navigate(suite.gateway() + path);
    }

    /** What the page says against it; empty when it leads back to the gateway. */
    public String enters(String username, String password) {
        page.locator("#username").fill(username);
        return enters(password);
    }

    /** The same where the name is known already. */
    public String enters(String password) {
        page.locator("#password").fill(password);
        NextPage.by(page, () -> page.locator("#kc-login").click());
        if (++attempts <= PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots", "lock-out-" + called + "-" + attempts + ".png")));
        }
        return page.url().startsWith(suite.gateway()) ? "" : said();
    }

    private String said() {
        Locator said = page.locator(".kc-feedback-text, #input-error, #input-error-password");
        return said.count() == 0
                ? "nothing"
                : said.first().innerText().replaceFirst("^Error:", "").strip();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
