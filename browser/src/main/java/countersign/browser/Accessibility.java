package countersign.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds against WCAG 2.2, levels A and AA. */
public final class Accessibility {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /**
     * One line for each violation: the rule, where, and the element. Looked for in the page itself: axe's other way
     * opens and closes a page more for each look. A frame in which nothing may run, axe's script included, would never
     * answer it: such a frame is to be taken out before, and its document looked at alone.
     */
    @SuppressWarnings("deprecation") // what this way cannot see, frames of other origins, is not there
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).setLegacyMode(true).analyze().getViolations().stream()
                        .map(Accessibility::line)
                        .toList();
    }

    private static String line(Rule violation) {
        var first = violation.getNodes().getFirst();
        return violation.getId() + " " + first.getTarget() + " " + first.getHtml();
    }
}
