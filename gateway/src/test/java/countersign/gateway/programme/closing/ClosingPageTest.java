package countersign.gateway.programme.closing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.Browser;
import countersign.gateway.testing.PagesTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosingPageTest extends PagesTest {

    private static final String API = "/api/review/reviews/rev-1/assessment-closing-date";

    @BeforeEach
    void theReviewIsOpen() {
        answers("/api/review/reviews/rev-1", """
                {"id":"rev-1","title":"Community mental health","version":4,"assessmentsCloseAt":"2030-08-31T22:59:59Z"}
                """);
        answers("/api/review/reviews/rev-1/progress", "{\"may\":[\"move-closing-date\"]}");
    }

    private static HttpResponse<String> send(Browser browser, String day) {
        return browser.post(
                "/reviews/rev-1/closing-date",
                "version",
                "4",
                "closes.day",
                day,
                "closes.month",
                "1",
                "closes.year",
                "2031",
                "checked",
                "true");
    }

    private static HttpResponse<String> sendUnchecked(Browser browser, String day) {
        return browser.post(
                "/reviews/rev-1/closing-date",
                "version",
                "4",
                "closes.day",
                day,
                "closes.month",
                "1",
                "closes.year",
                "2031");
    }

    @Test
    void movesTheDayOfTheReviewThatWasRead() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API)).willReturn(okJson("{}")));
        var browser = signedIn();
        assertThat(browser.get("/reviews/rev-1/closing-date").body())
                .contains("Self-assessments close on 31 August 2030", "value=\"31\"", "value=\"2030\"");
        send(browser, "15");
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(API))
                .withHeader("If-Match", equalTo("\"4\""))
                .withRequestBody(equalToJson("{\"assessmentsCloseAt\":\"2031-01-15T23:59:59Z\"}")));
    }

    @Test
    void keepsWhatWasTypedWhenItIsNoDateOrRefused() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API))
                .willReturn(aResponse()
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody(
                                "{\"type\":\"urn:countersign:problem:stale-version\",\"detail\":\"Read it again.\"}")));
        var browser = signedIn();
        browser.get("/reviews/rev-1/closing-date");
        assertThat(send(browser, "32").body()).contains("href=\"#closes\"", "value=\"32\"");
        var overtaken = send(browser, "16");
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("Read it again.", "value=\"16\"");
    }

    @Test
    void asksAgainBeforeTheyCloseOnADayWithoutWork() {
        Around.SERVICES.stubFor(put(urlPathEqualTo(API)).willReturn(okJson("{}")));
        var browser = signedIn();
        browser.get("/reviews/rev-1/closing-date");

        var asked = sendUnchecked(browser, "12");

        assertThat(asked.body()).contains("Sunday 12 January 2031 is at a weekend", "Monday 13 January 2031");
        Around.SERVICES.verify(0, putRequestedFor(urlPathEqualTo(API)));
        send(browser, "12");
        Around.SERVICES.verify(1, putRequestedFor(urlPathEqualTo(API)));
    }

    @Test
    void showsNoFormToWhomItWouldBeRefused() {
        answers("/api/review/reviews/rev-1/progress", "{\"may\":[]}");

        assertThat(signedIn().get("/reviews/rev-1/closing-date").body())
                .contains("You cannot move the closing day of this review now")
                .doesNotContain("closes.day");
    }

    /** Two of them are never joined to one. */
    @Test
    void takesNoFieldTwice() {
        var browser = signedIn();
        browser.get("/reviews/rev-1/closing-date");

        var twice = browser.post(
                "/reviews/rev-1/closing-date",
                "version",
                "4",
                "closes.day",
                "15",
                "closes.day",
                "16",
                "closes.month",
                "1",
                "closes.year",
                "2031");

        assertThat(twice.statusCode()).isEqualTo(400);
        Around.SERVICES.verify(0, putRequestedFor(urlPathEqualTo(API)));
    }

    @Override
    public List<String> pages() {
        return List.of("/reviews/rev-1/closing-date");
    }
}
