package countersign.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import countersign.browser.Accessibility;
import countersign.browser.Chromium;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at a page as a desktop and as a phone: no WCAG violation, nothing to be scrolled sideways; keeps a picture. */
final class Look {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private Look() {}

    /** Each kind of page once: the same page of another team or another review adds nothing. */
    static void at(Page page, String who) {
        page.waitForLoadState();
        String kind = page.url().replaceAll("(rev|ret)-[a-z0-9]+|~[A-Za-z0-9-]+|/[0-9]{8,}", "*");
        if (SEEN.add(kind + " " + page.title())) {
            look(page, who, Chromium.WIDE);
            look(page, who, Chromium.PHONE);
            resize(page, Chromium.WIDE);
        }
    }

    /** Keeps a picture only. */
    static void picture(Page page, String name, int width) {
        resize(page, width);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }

    private static void resize(Page page, int width) {
        page.setViewportSize(width, Chromium.height(width));
    }

    private static void look(Page page, String who, int width) {
        resize(page, width);
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

    private static void violations(Page page, String where) {
        assertThat(Accessibility.violations(page)).as("axe on %s", where).isEmpty();
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
                Page alone = Chromium.window(Chromium.WIDE);
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
