package countersign.gateway.opening;

import com.microsoft.playwright.Page;
import countersign.browser.NextPage;
import countersign.gateway.testing.PagesTest;
import java.util.List;

/** The drafts of reviews that were not opened yet. */
class DraftsPageTest extends PagesTest {

    @Override
    protected void story() {
        answers("/api/review/organisations", "{\"items\":[],\"next\":null}");
        answers("/api/review/appointments", "{\"items\":[],\"next\":null}");
    }

    @Override
    protected void before(Page window) {
        window.navigate(address() + "/reviews/new/drafts-page-test-00001/providers");
        window.fill("#title", "Assertive outreach");
        NextPage.by(window, () -> window.click("button:has-text('Save and continue')"));
    }

    @Override
    protected boolean needServices() {
        return false;
    }

    @Override
    public List<String> pages() {
        return List.of("/reviews/new");
    }
}
