package countersign.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import countersign.browser.Chromium;
import countersign.browser.NextPage;
import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;
import java.time.LocalDate;
import java.util.Map;

/** A person at their screen, signed in through the gateway and the identity server. */
public class Screen {
    protected final Page page;
    private final RunningSuite suite;
    private final String who;
    private final String password;

    public Screen(RunningSuite suite, People people, String who) {
        this.suite = suite;
        this.who = who;
        this.password = people.password(who);
        this.page = Chromium.window(Chromium.WIDE);
        signsIn();
    }

    private void signsIn() {
        page.navigate(suite.gateway() + "/work");
        page.locator("#username").fill(who);
        givesThePassword();
    }

    private void givesThePassword() {
        page.locator("#password").fill(password);
        NextPage.by(page, () -> page.locator("#kc-login").click());
        assertThat(page.url()).startsWith(suite.gateway());
        looks();
    }

    /** Gives the password again when the identity server asks for it. */
    protected void givesThePasswordAgain() {
        assertThat(page.url()).contains("/realms/countersign/");
        givesThePassword();
    }

    /** Goes to a page of the gateway and looks at it. */
    public Screen opens(String path) {
        Response response = page.navigate(suite.gateway() + path);
        assertThat(response.status()).as(path).isEqualTo(200);
        looks();
        return this;
    }

    /** Goes to a page that must not be there for this person. */
    public void findsNothingAt(String path) {
        Response response = page.navigate(suite.gateway() + path);
        assertThat(response.status()).as("%s at %s", who, path).isEqualTo(404);
        looks();
    }

    /** Which status a page is answered with; whoever waits for one asks again and again. */
    public int finds(String path) {
        return page.navigate(suite.gateway() + path).status();
    }

    /** Whether going to one's own work ends at the identity server. */
    public boolean isAskedToSignIn() {
        page.navigate(suite.gateway() + "/work");
        return page.url().contains("/realms/countersign/");
    }

    public String reads() {
        return page.locator("main").innerText();
    }

    public String title() {
        return page.title();
    }

    /** Presses a button that leads to another page, and looks at that. */
    protected void presses(String button) {
        follows(button(button));
    }

    /** Follows a link or a button to another page, and looks at that. */
    protected void follows(Locator link) {
        NextPage.by(page, link::click);
        looks();
    }

    /** Presses a button that leads to a page which is not ours. */
    protected void leavesBy(String button) {
        NextPage.by(page, button(button)::click);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected void chooses(String field, String value) {
        named(field).and(page.locator("[value='" + value + "']")).check();
    }

    protected void writes(String field, String text) {
        named(field).fill(text);
    }

    protected void writes(String field, LocalDate date) {
        Map.of("day", date.getDayOfMonth(), "month", date.getMonthValue(), "year", date.getYear())
                .forEach((part, number) -> writes(field + "." + part, Integer.toString(number)));
    }

    protected Locator named(String field) {
        return page.locator("[name='" + field + "']");
    }

    protected void looks() {
        Look.at(page, who);
    }
}
