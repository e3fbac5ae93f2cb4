package countersign.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.gateway.testing.WalkedPages;
import java.util.List;
import java.util.Map;

/** The pages on which people land when something is wrong say what, and lead on. */
class ErrorPagesTest extends WalkedPages {

    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("/example/errors/status/400", "That could not be understood"),
            Map.entry("/example/errors/status/403", "You cannot do this"),
            Map.entry("/example/errors/status/405", "This address cannot be opened"),
            Map.entry("/example/errors/status/413", "Too much text"),
            Map.entry("/example/errors/status/429", "Too many requests"),
            Map.entry("/example/errors/status/500", "Sorry, there is a problem with the service"),
            Map.entry("/example/errors/service/not-allowed", "You cannot do this"),
            Map.entry("/example/errors/service/stale", "Somebody else has changed this"),
            Map.entry("/example/errors/service/refused", "That was not possible"),
            Map.entry("/example/errors/service/away", "Part of the service is not available"),
            Map.entry("/example/errors/service/broken", "Sorry, there is a problem with the service"),
            Map.entry("/nothing/here", "Page not found"));

    @Override
    public List<String> pages() {
        return HEADINGS.keySet().stream().sorted().toList();
    }

    @Override
    protected void expect(String page, Page shown) {
        assertThat(shown.locator("h1").allInnerTexts()).as(page).containsExactly(HEADINGS.get(page));
        assertThat(shown.title()).as(page).startsWith(HEADINGS.get(page));
        assertThat(shown.locator("main").innerText()).as(page).doesNotContain("internal", "Exception");
        assertThat(shown.locator("main a[href='/work']").count()).as(page).isPositive();
    }
}
