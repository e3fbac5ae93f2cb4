package countersign.gateway.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.browser.NextPage;
import countersign.gateway.testing.FakeProvider.User;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void namesWhatWasBegunAndLeadsOnToIt() {
        story();
        var browser = signedIn();
        browser.post("/reviews/new/drafts-page-test-00001/providers", "title", "Assertive outreach");

        assertThat(browser.get("/reviews/new").body())
                .contains("Assertive outreach", "/reviews/new/drafts-page-test-00001", "Start another");
    }

    @Test
    void showsNobodyAnEmptyFormInThePlaceOfSomebodyElsesDraft() {
        story();
        signedIn().post("/reviews/new/drafts-page-test-00002/providers", "title", "Assertive outreach");

        var other = signedIn(new User("22222222-2222-4222-8222-222222222222", "Somebody else", "QUY"));
        assertThat(other.get("/reviews/new/drafts-page-test-00002/providers").statusCode())
                .isEqualTo(404);
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
