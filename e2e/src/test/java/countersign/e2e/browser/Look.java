package countersign.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at a page as a desktop and as a phone: no WCAG violation, nothing to be scrolled sideways; keeps a picture. */
final class Look {
    static final int DESKTOP = 1280;
    private static final int PHONE = 375;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private Look() {}

    /** Each kind of page once: the same page of another team or another review adds nothing. */
    static void at(Page page, String who) {
        page.waitForLoadState();
        String kind = page.url().replaceAll("(rev|ret)-[a-z0-9]+|~[A-Za-z0-9-]+|/[0-9]{8,}", "*");
        if (SEEN.add(kind + " " + page.title())) {
            look(page, who, DESKTOP);
            page.setViewportSize(PHONE, 812);
            look(page, who, PHONE);
            page.setViewportSize(DESKTOP, 900);
        }
    }

    private static void look(Page page, String who, int width) {
        String name = "%03d-%s-%s-%d".formatted(SEEN.size(), who, words(page.title()), width);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        framedDocuments(page);
        violations(page, page.url() + " at " + width);
        Number overflow =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow.intValue())
                .as("pixels to scroll sideways on %s at %d", page.url(), width)
                .isZero();
    }

    /** In the page itself: the other way opens and closes a page more for each look. */
    @SuppressWarnings("deprecation") // what it cannot see, frames of other origins, is not there
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).withTags(WCAG).setLegacyMode(true);
    }

    private static void violations(Page page, String where) {
        assertThat(axe(page).analyze().getViolations())
                .as("axe on %s", where)
                .extracting(violation -> violation.getId() + " "
                        + violation.getNodes().getFirst().getTarget() + " "
                        + violation.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    /**
     * No script, axe's neither, may run in the frame that shows a frozen document: it is taken out of the page and
     * looked at by itself.
     */
    private static void framedDocuments(Page page) {
        Locator frames = page.locator("iframe");
        while (frames.count() > 0) {
            Locator frame = frames.first();
            String source = String.valueOf(frame.evaluate("frame => frame.src"));
            String document = page.request().get(source).text();
            frame.evaluate("frame => frame.remove()");
            if (SEEN.add(document)) {
                Page alone = Chromium.window();
                alone.setContent(document);
                violations(alone, source);
                alone.close();
            }
        }
    }

    private static String words(String title) {
        String plain = title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(60, plain.length()));
    }
}
