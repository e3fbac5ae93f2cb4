package countersign.gateway.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.browser.NextPage;
import countersign.gateway.testing.FakeProvider.User;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import java.util.regex.Pattern;
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

    /** What one window has saved, another one that was opened before replaces only once it has shown it. */
    @Test
    void showsBesideWhatIsTypedWhatAnotherWindowHasSaved() {
        story();
        var page = "/reviews/new/drafts-page-test-00003/providers";
        var browser = signedIn();
        var before = shown(browser.get(page).body());
        browser.post(page, "shown", before, "title", "Assertive outreach");

        var late = browser.post(page, "shown", before, "title", "Intensive care");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("What you saved last", "Assertive outreach", "value=\"Intensive care\"");
        assertThat(browser.get(page).body()).contains("Assertive outreach").doesNotContain("Intensive care");

        browser.post(page, "shown", shown(late.body()), "title", "Intensive care");
        assertThat(browser.get(page).body()).contains("Intensive care").doesNotContain("Assertive outreach");
    }

    /** The teams that one window offers are no longer those of the providers that another one has chosen. */
    @Test
    void saysThatTheProvidersWereChangedInAnotherWindow() {
        story();
        var draft = "/reviews/new/drafts-page-test-00005/";
        var browser = signedIn();
        browser.post(draft + "providers", "title", "Assertive outreach", "providers", "STMUNGO");
        var before = shown(browser.get(draft + "teams").body());
        browser.post(draft + "providers", "title", "Assertive outreach", "providers", "SECSTEP");

        var late = browser.post(draft + "teams", "shown", before, "teams.STMUNGO", "stmungos-ace");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("or the one before it")
                .doesNotContain("is not recorded", "It is the same as what you typed", "stmungos-ace");
    }

    /** In whatever order the pages were saved. */
    @Test
    void saysNothingOfTheProvidersWhenTheyWereSavedAsTheyAre() {
        story();
        var draft = "/reviews/new/drafts-page-test-00006/";
        var browser = signedIn();
        browser.post(draft + "providers", "title", "Assertive outreach", "providers", "STMUNGO");
        browser.post(draft + "teams", "teams.STMUNGO", "stmungos-ace");
        var before = shown(browser.get(draft + "teams").body());
        browser.post(draft + "providers", "title", "Assertive outreach", "providers", "STMUNGO");

        var again = browser.post(draft + "teams", "shown", before, "teams.STMUNGO", "stmungos-ace");
        assertThat(again.statusCode()).isNotEqualTo(409);
    }

    @Test
    void savesTheSameTwiceWithoutAWord() {
        story();
        var page = "/reviews/new/drafts-page-test-00004/providers";
        var browser = signedIn();
        var before = shown(browser.get(page).body());
        var first = browser.post(page, "shown", before, "title", "Assertive outreach");

        assertThat(browser.post(page, "shown", before, "title", "Assertive outreach")
                        .statusCode())
                .isEqualTo(first.statusCode());
    }

    private static String shown(String page) {
        var field = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
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
