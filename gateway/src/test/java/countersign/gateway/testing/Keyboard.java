package countersign.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Goes through a page with the tabulator alone (WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.11). */
final class Keyboard {

    /**
     * Numbers everything that can be used, in reading order; of radios of one name, the one that the tabulator finds.
     */
    private static final String NUMBER = """
            () => {
              const radios = (e) => [...document.getElementsByName(e.name)].filter((other) => other.form === e.form)
              const found = (e) => e.type !== 'radio' || (radios(e).find((r) => r.checked) ?? radios(e)[0]) === e
              // what the Enter key presses in a form, for nobody to see or to reach
              const isDefault = (e) => e.tabIndex < 0 && e.ariaHidden === 'true' && e.type === 'submit'
              const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]:not(iframe)')]
                .filter((e) => e.checkVisibility() && !e.disabled && found(e) && !isDefault(e))
              stops.forEach((e, at) => { e.dataset.stop = at })
              return stops.length
            }
            """;

    /**
     * Where the focus is: the number of a stop and whether it can be seen there; nothing once it has left the page. A
     * frame has the focus only while its document is too long for it.
     */
    private static final String FOCUS = """
            () => {
              const e = document.activeElement
              if (!e || e === document.body) return ''
              if (e.tagName === 'IFRAME') return 'frame'
              const box = e.getBoundingClientRect()
              const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), Math.max(box.top, 0) + Math.min(box.height / 2, 10))
              const seen = top && (e.contains(top) || top.contains(e) || [...e.labels ?? []].some((label) => label.contains(top)))
              return e.dataset.stop + (seen ? '' : ' hidden: ' + e.outerHTML)
            }
            """;

    /**
     * The header measures its menu in the frames after a page has loaded and puts each link back in its place, and what
     * is moved loses the focus: faster than any hand, but not than this one.
     */
    private static final String AT_REST =
            "async () => { for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame) }";

    private Keyboard() {}

    /** Fails when something cannot be reached, or out of its turn, is not in sight when it is, or holds the focus. */
    static void walk(Page page) {
        page.evaluate(AT_REST);
        var stops = (int) page.evaluate(NUMBER);
        var reached = new ArrayList<String>();
        for (int presses = 0; presses < 2 * stops + 2; presses++) {
            page.keyboard().press("Tab");
            var focus = (String) page.evaluate(FOCUS);
            if (focus.isEmpty() || (reached.size() > 1 && focus.equals("0"))) {
                break;
            }
            if (!focus.equals("frame")
                    && (reached.isEmpty() || !reached.getLast().equals(focus))) {
                reached.add(focus);
            }
        }
        assertThat(reached).as("stops of the tabulator on %s", page.url()).isEqualTo(expected(stops));
        skipsToTheContent(page);
    }

    private static List<String> expected(int stops) {
        return java.util.stream.IntStream.range(0, stops)
                .mapToObj(Integer::toString)
                .toList();
    }

    private static void skipsToTheContent(Page page) {
        page.evaluate("document.querySelector('.nhsuk-skip-link').focus()");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id"))
                .as("skip link on %s", page.url())
                .isEqualTo("maincontent");
        page.evaluate("document.activeElement.blur()");
    }
}
