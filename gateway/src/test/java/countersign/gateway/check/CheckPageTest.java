package countersign.gateway.check;

import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static countersign.gateway.forum.DecisionStory.TASK;
import static countersign.gateway.forum.DecisionStory.WAITING;
import static countersign.gateway.forum.DecisionStory.returned;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.Browser;
import countersign.gateway.testing.FakeProvider.User;
import countersign.gateway.testing.GatewayTest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last look before a final act has an address of its own, which shows what came of it once it was done. */
class CheckPageTest extends GatewayTest {

    private static final User OTHER = new User("22222222-2222-4222-8222-222222222222", "Somebody else", "QUY");
    private static final Pattern LOOK = Pattern.compile("name=\"look\" value=\"([^\"]+)\"");

    @BeforeEach
    void aDecisionIsAskedFor() {
        answers(TASK, WAITING);
        Around.SERVICES.stubFor(post(urlPathEqualTo(TASK + "/decision")).willReturn(created()));
    }

    private static HttpResponse<String> asked(Browser browser, String reasons) {
        browser.get("/tasks/42");
        return browser.post("/tasks/42/check", returned(reasons));
    }

    private static String look(HttpResponse<String> page) {
        var found = LOOK.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void isShownAgainByItsAddressUntilItIsDone() {
        var browser = signedIn();

        var check = asked(browser, "Cost <b>it</b>");
        assertThat(check.uri().getPath()).startsWith("/check/");
        assertThat(check.body()).contains("Check the decision before you record it", "Cost &lt;b&gt;it&lt;/b&gt;");
        assertThat(browser.get(check.uri().getPath()).body())
                .contains("Check the decision before you record it", "Cost &lt;b&gt;it&lt;/b&gt;", "name=\"look\"");
        look("check-page", check.uri().getPath());
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(TASK + "/decision")));
    }

    @Test
    void leadsToWhatWasRecordedOnceItIsDone() {
        var browser = signedIn();
        var check = asked(browser, "Cost it");

        browser.post("/tasks/42", returned("Cost it", "checked", "true", "look", look(check)));

        assertThat(browser.get(check.uri().getPath()).uri().getPath()).isEqualTo("/tasks/42");
    }

    @Test
    void staysWhenThePersonGoesBackToTheForm() {
        var browser = signedIn();
        var check = asked(browser, "Cost it");

        var form = browser.post(
                "/tasks/42", returned("Cost it", "checked", "true", "change", "true", "look", look(check)));

        assertThat(form.body()).contains("Cost it", "name=\"meetingDate.day\"");
        assertThat(browser.get(check.uri().getPath()).body()).contains("Check the decision before you record it");
    }

    @Test
    void isNobodyElses() {
        var check = asked(signedIn(), "Cost it");
        var other = signedIn(OTHER);

        assertThat(other.get(check.uri().getPath()).statusCode()).isEqualTo(404);
        asked(other, "Theirs");
        other.post("/tasks/42", returned("Theirs", "checked", "true", "look", look(check)));
        assertThat(other.get(check.uri().getPath()).statusCode()).isEqualTo(404);
    }

    /** What was typed is never lost for being long. */
    @Test
    void thatIsTooLongToBeKeptIsShownInPlace() {
        var check = asked(signedIn(), "x".repeat(310_000));

        assertThat(check.uri().getPath()).isEqualTo("/tasks/42/check");
        assertThat(check.body()).contains("Check the decision before you record it");
    }
}
