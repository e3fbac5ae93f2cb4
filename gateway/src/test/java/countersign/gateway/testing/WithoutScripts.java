package countersign.gateway.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Looks whether a page that runs no script leaves anything that only a script could do. */
final class WithoutScripts {

    /** What makes it harmless to send a form twice: a key, or the version that it was read at. */
    private static final String GUARDED =
            ":has(input[name=key], input[name='sendOnce.key'], input[name=version], input[name^='version.'])";

    /** Nothing happens twice here: signing out, what only this session keeps, a look ahead, another try. */
    private static final List<String> HARMLESS =
            List.of("/sign-out", "/reviews/new/.*", "/tasks/[^/]+/check", "/operations/stuck-work/retry", "/example");

    private WithoutScripts() {}

    static void look(Page page) {
        assertThat(page.locator("h1").first()).isVisible();
        none(page, "form:not(:has(button:not([type=button])))", "forms without a button that sends them");
        none(page, "button[type=button]:visible", "buttons that do nothing");
        none(page, "button:visible:not(form button)", "buttons outside a form");
        none(page, "a[href^='#']:not([href='#maincontent']), a:not([href]), a[href='']", "links that lead nowhere");
        for (var form : page.locator("form[method=post]:not(" + GUARDED + ")").all()) {
            var action = form.getAttribute("action");
            assertThat(HARMLESS)
                    .as("%s, on %s, can be sent twice", action, page.url())
                    .anyMatch(action::matches);
        }
    }

    private static void none(Page page, String what, String words) {
        assertThat(page.locator(what).count()).as("%s on %s", words, page.url()).isZero();
    }
}
