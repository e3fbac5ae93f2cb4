package countersign.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.browser.Accessibility;
import java.nio.file.Path;

/**
 * Looks at a page: fails when axe finds a WCAG violation, or when the page does not hold together for readers who need
 * more room. Every page looked at is photographed into {@code target/screenshots}.
 */
public final class Look {

    private Look() {}

    /** At a page that tells of no error. */
    public static void at(Page page, String name) {
        page.waitForLoadState();
        assertThat(page.title()).doesNotContain("problem with the service", "Page not found");
        closely(page, name);
    }

    static void closely(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
        page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
        assertThat(Accessibility.violations(page)).as("axe on " + page.url()).isEmpty();
        Reflow.look(page);
    }
}
