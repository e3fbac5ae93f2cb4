package countersign.gateway.kept;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static countersign.gateway.forum.DecisionStory.TASK;
import static countersign.gateway.forum.DecisionStory.WAITING;
import static countersign.gateway.forum.DecisionStory.returned;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.Browser;
import countersign.gateway.testing.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was typed is on whatever page answers, whether that page still has a form for it or not. */
class UnsentTextTest extends GatewayTest {

    private static final String TEXT = "Cost the <b>whole</b> plan first\n\nThen ask again";
    private static final String PERHAPS = "It is not certain whether it was recorded";
    private static final String NOTICE = "What you typed is not recorded";

    private Browser secretary;

    @BeforeEach
    void aDecisionIsAskedFor() {
        answers(TASK, WAITING);
        secretary = signedIn();
        secretary.get("/tasks/42");
    }

    private String decides(String address, String... more) {
        return secretary.post(address, returned(TEXT, more)).body();
    }

    @Test
    void standsAboveAPageWhoseFormIsGone() {
        Around.SERVICES.stubFor(post(urlPathEqualTo(TASK + "/decision"))
                .willReturn(jsonResponse(
                        "{\"type\":\"urn:countersign:problem:task-closed\",\"detail\":\"It was decided already.\"}",
                        409)));
        answers(TASK, WAITING.replace("\"waiting\"", "\"withdrawn\""));

        assertThat(decides("/tasks/42"))
                .contains("It was decided already.", NOTICE, "Cost the &lt;b&gt;whole&lt;/b&gt; plan first");
    }

    @Test
    void standsAboveThePageThatSaysThatAServiceIsAway() {
        Around.SERVICES.stubFor(post(urlPathEqualTo(TASK + "/decision")).willReturn(serviceUnavailable()));

        assertThat(decides("/tasks/42"))
                .contains(PERHAPS, "Cost the &lt;b&gt;whole&lt;/b&gt; plan first\n\nThen ask again")
                .doesNotContain(NOTICE);
    }

    @Test
    void standsAboveThePageThatSaysThatAFormWasNotUnderstood() {
        assertThat(decides("/tasks/42", "conditions[999].text", "x"))
                .contains("could not be understood", NOTICE, "Cost the &lt;b&gt;whole&lt;/b&gt; plan first");
    }

    @Test
    void isSaidOnceWhereTheFormHasIt() {
        Around.SERVICES.stubFor(post(urlPathEqualTo(TASK + "/decision"))
                .willReturn(
                        jsonResponse("{\"type\":\"urn:countersign:problem:invalid-decision\",\"detail\":\"x\"}", 422)));
        assertThat(decides("/tasks/42")).contains("whole").doesNotContain(NOTICE);
        assertThat(decides("/tasks/42/check")).contains("whole").doesNotContain(NOTICE);
    }

    /** What another site sends in a person's name is not theirs: it is shown to nobody. */
    @Test
    void isShownOnlyWhenItCameWithAFormOfOurs() {
        assertThat(secretary
                        .postAsIs("/tasks/42", "reasons=Ring+this+number+at+once")
                        .body())
                .doesNotContain("Ring this number");
    }

    /** Adding a row asks for the page, and the page may not come. */
    @Test
    void standsAboveThePageThatCameInPlaceOfMoreRows() {
        answers(TASK, 503, "{}");

        assertThat(decides("/tasks/42/check", "rows", "add conditions")).contains(PERHAPS, "whole");
    }

    /** Whoever removes a row wants its text gone. */
    @Test
    void isNotBroughtBackIntoRowsUnasked() {
        var page = decides(
                "/tasks/42/check", "conditions[0].text", "Not this one any more", "rows", "remove conditions 0");

        assertThat(page).contains("whole").doesNotContain(NOTICE, "Not this one any more");
    }
}
