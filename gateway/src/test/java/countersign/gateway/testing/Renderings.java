package countersign.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page with its own colours, in forced colours (a reader's own few), and on paper; photographs both. */
final class Renderings {

    /** What can only be pressed, or leads elsewhere on the screen. */
    private static final String OF_NO_USE_ON_PAPER = """
            () => [...document.querySelectorAll('button, .nhsuk-button, nav, footer, iframe, .nhsuk-skip-link, .nhsuk-back-link')]
              .filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 120))
            """;

    /** What is folded away, or lies beyond the edge. */
    private static final String LOST_ON_PAPER = """
            () => [...document.querySelectorAll('main h1, main td, main dd, main .cs-timeline__item, main .cs-stages__item')]
              .filter((e) => !e.matches('.nhsuk-summary-list__actions') && (!e.checkVisibility() || e.getBoundingClientRect().right > innerWidth + 1))
              .map((e) => e.outerHTML.slice(0, 120))
            """;

    /** What a background alone would set apart from what is around it. */
    private static final String WITHOUT_EDGE = """
            () => [...document.querySelectorAll('.nhsuk-tag, .nhsuk-button, .cs-counts__item, .nhsuk-input, .nhsuk-textarea, .nhsuk-select, .nhsuk-error-summary, .nhsuk-card, .nhsuk-inset-text, .nhsuk-panel')]
              .filter((e) => e.checkVisibility() && parseFloat(getComputedStyle(e).borderLeftWidth) === 0)
              .map((e) => e.outerHTML.slice(0, 120))
            """;

    private Renderings() {}

    static void look(Page page, String name) {
        Marks.look(page, "own colours");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        photograph(page, name + "-forced");
        assertThat(listed(page, WITHOUT_EDGE))
                .as("told apart by a background alone, on %s", page.url())
                .isEmpty();
        Marks.look(page, "forced colours");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.NONE)
                .setMedia(Media.PRINT));
        print(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static void print(Page page, String name) {
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/screenshots", name + ".pdf")));
        var size = page.viewportSize();
        page.setViewportSize(794, 1123);
        photograph(page, name + "-print");
        assertThat(listed(page, OF_NO_USE_ON_PAPER))
                .as("on paper, %s", page.url())
                .isEmpty();
        assertThat(listed(page, LOST_ON_PAPER))
                .as("lost on paper, %s", page.url())
                .isEmpty();
        page.setViewportSize(size.width, size.height);
    }

    private static List<?> listed(Page page, String script) {
        return (List<?>) page.evaluate(script);
    }

    private static void photograph(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }
}
