package countersign.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Looks whether a page still holds together for readers who need more room: in the narrowest window (WCAG 1.4.10, 320
 * pixels), with the text spacing of WCAG 1.4.12, which also stands for a font far wider than Arial.
 */
final class Reflow {

    private static final int NARROWEST = 320;

    /** A sheet made by script is what the strict content policy lets a reader's own tools use. */
    private static final String SPACE_OUT = """
            () => {
              const sheet = new CSSStyleSheet()
              sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
                p { margin-bottom: 2em !important }`)
              document.adoptedStyleSheets = [sheet]
            }
            """;

    /** What sticks out of the page, or is cut off in a box that hides what does not fit. */
    private static final String LOST = """
            () => {
              const page = document.documentElement
              const hidden = (e) => e.closest('.nhsuk-u-visually-hidden, [hidden], .nhsuk-skip-link, thead, svg, select, .cs-wide')
              const names = (e) => e.tagName.toLowerCase() + '.' + e.className + ' "' + e.textContent.trim().slice(0, 40) + '"'
              const cut = (e) => getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1
              const out = (e) => e.getBoundingClientRect().right > page.clientWidth + 1
              const lost = [...document.body.querySelectorAll('*')].filter((e) => !hidden(e) && (cut(e) || out(e))).map(names)
              return page.scrollWidth > page.clientWidth ? ['the page, sideways', ...lost] : lost
            }
            """;

    private Reflow() {}

    static void look(Page page) {
        fits(page, "as it is");
        var size = page.viewportSize();
        page.evaluate(SPACE_OUT);
        fits(page, "with text spaced out");
        if (size.width < 640) {
            page.setViewportSize(NARROWEST, size.height);
            fits(page, "spaced out in " + NARROWEST + " pixels");
            page.setViewportSize(size.width, size.height);
        }
        page.evaluate("document.adoptedStyleSheets = []");
    }

    private static void fits(Page page, String how) {
        assertThat((List<?>) page.evaluate(LOST)).as("%s, %s", page.url(), how).isEmpty();
    }
}
