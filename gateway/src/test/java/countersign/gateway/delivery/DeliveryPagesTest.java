package countersign.gateway.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator and a region see of messages, and what they can do. */
class DeliveryPagesTest extends PagesTest {

    private static final String MESSAGE = """
            {"id":"ret-0123456789abcdef_1_nhse-south-west","endpoint":"nhse","sender":"QUY","receiver":"Y58","subject":"ret-1","state":"%s","underWay":false,
             "createdAt":"2025-01-20T09:00:00Z","attempts":4,"failures":4,"nextAttemptAt":%s,"settledAt":%s,"reason":%s,
             "replays":[],"mayReplay":true}
            """;
    private static final String FAILING = MESSAGE.formatted("pending", "\"2025-01-20T14:00:00Z\"", "null", "null");
    private static final String GIVEN_UP =
            MESSAGE.formatted("exhausted", "null", "\"2025-01-25T09:00:00Z\"", "\"No success in 12 attempts.\"");

    private static final String WAITING = """
            {"subject":"ret-old","delivery":"ret-old_1_nhse","since":"2025-01-01T09:00:00Z","reason":"No success in 12 attempts.","sentWithAll":false},
            {"subject":"ret-new","delivery":"ret-new_1_nhse","since":"2025-01-20T09:00:00Z","reason":"The receiver answered that this endpoint is gone (410).","sentWithAll":true},
            {"subject":"ret-missed","delivery":null,"since":"2025-01-20T10:00:00Z","reason":"It was sent while the endpoint was switched off.","sentWithAll":true}
            """;

    @BeforeEach
    void aRegionHasAnEndpoint() {
        String endpoint = """
                {"id":"nhse","organisation":"Y58","url":"https://returns.region.example/hook","state":"active","disabledAt":null}
                """;
        answers("/api/review/organisations/Y58", "{\"ods\":\"Y58\",\"name\":\"NHS England South West\"}");
        answers("/api/review/webhook-endpoints", "{\"items\":[" + endpoint + "],\"next\":null}");
        answers("/api/review/webhook-endpoints/nhse", endpoint);
        answers("/api/review/webhook-endpoints/nhse/deliveries", "{\"items\":[" + FAILING + "],\"next\":\"bW9yZQ\"}");
        waits("");
        answers("/api/review/webhook-deliveries/ret-0123456789abcdef_1_nhse-south-west", GIVEN_UP);
        answers("/api/review/webhook-deliveries/ret-0123456789abcdef_1_nhse-south-west/attempts", """
                {"items":[{"delivery":"ret-0123456789abcdef_1_nhse-south-west","number":1,"at":"2025-01-20T09:00:01Z","host":"returns.region.example",
                 "address":"198.51.100.7:443","status":500,"durationMs":12,"kind":"faulty",
                 "words":"The receiver had a fault of its own (500)","body":"<b>stack trace</b>"},
                 {"delivery":"ret-0123456789abcdef_1_nhse-south-west","number":2,"at":"2025-01-20T09:00:06Z","host":"returns.region.example",
                 "status":null,"durationMs":12,"kind":"certificate-expired",
                 "words":"The receiver's certificate has expired, or is not valid yet"}],"next":null}
                """);
    }

    @Test
    void listsEndpointsAndWhatWasSentToThem() {
        var browser = signedIn();

        assertThat(browser.get("/webhook-endpoints").body())
                .contains(
                        "href=\"/webhook-endpoints/nhse\"",
                        "NHS England South West",
                        "https://returns.region.example/hook",
                        "Active");
        assertThat(browser.get("/webhook-endpoints/nhse").body())
                .contains(
                        "ret-0123456789abcdef_1_nhse-south-west", "Not arrived yet", "4 attempts in a row have failed.")
                .contains("Nothing waits to be sent to this endpoint.")
                .doesNotContain("/webhook-endpoints/nhse/replay")
                .contains("The next attempt is due on 20 January 2025, 2:00pm.", "cursor=bW9yZQ", "Earlier messages");
    }

    @Test
    void saysOfASwitchedOffEndpointWhyAndWhatToDo() {
        answers("/api/review/webhook-endpoints/nhse", """
                {"id":"nhse","organisation":"Y58","url":"https://returns.region.example/hook","state":"disabled",
                 "disabledAt":"2025-01-20T09:00:00Z"}
                """);

        assertThat(signedIn().get("/webhook-endpoints/nhse").body())
                .contains("Switched off", "gone for good (410)", "enters its address again");
    }

    @Test
    void listsAllThatWaitsAndSendsItWithOnePress() {
        waits(WAITING);
        var page = signedIn().get("/webhook-endpoints/nhse").body();

        assertThat(page)
                .contains("Return ret-old", "Given up more than 14 days ago", "send it by itself")
                .contains("href=\"/webhook-endpoints/nhse/messages/ret-new_1_nhse\"", "gone (410)")
                .contains("Return ret-missed", "It was sent while the endpoint was switched off.")
                .contains("action=\"/webhook-endpoints/nhse/replay\"", "Send 2 messages again");
    }

    @Test
    void listsWhatWaitsForAnEndpointThatIsSwitchedOffWithoutOfferingToSendIt() {
        waits(WAITING);
        answers("/api/review/webhook-endpoints/nhse", """
                {"id":"nhse","organisation":"Y58","url":"https://returns.region.example/hook","state":"disabled",
                 "disabledAt":"2025-01-20T09:00:00Z"}
                """);

        assertThat(signedIn().get("/webhook-endpoints/nhse").body())
                .contains("Return ret-missed", "when an administrator has switched the endpoint on again")
                .doesNotContain("action=\"/webhook-endpoints/nhse/replay\"");
    }

    private void waits(String items) {
        answers("/api/review/webhook-endpoints/nhse/waiting", "{\"items\":[" + items + "],\"next\":null}");
    }

    @Test
    void showsEachAttemptInPlainWordsTheLatestFirst() {
        String page = signedIn()
                .get("/webhook-endpoints/nhse/messages/ret-0123456789abcdef_1_nhse-south-west")
                .body();

        assertThat(page)
                .contains("Given up", "No success in 12 attempts.", "198.51.100.7:443")
                .contains(
                        "The receiver had a fault of its own (500). Its answer begins: &lt;b&gt;stack trace&lt;/b&gt;")
                .containsSubsequence("certificate has expired", "fault of its own");
    }

    @Test
    void sendsOneAgainAndAllThatFailed() {
        Around.SERVICES.stubFor(
                post(urlPathEqualTo("/api/review/webhook-deliveries/ret-0123456789abcdef_1_nhse-south-west/replay"))
                        .willReturn(okJson(FAILING).withStatus(202)));
        Around.SERVICES.stubFor(post(urlPathEqualTo("/api/review/webhook-endpoints/nhse/replay"))
                .willReturn(okJson("{\"replayed\":3}").withStatus(202)));
        var browser = signedIn();
        browser.get("/webhook-endpoints/nhse/messages/ret-0123456789abcdef_1_nhse-south-west");

        assertThat(browser.post("/webhook-endpoints/nhse/messages/ret-0123456789abcdef_1_nhse-south-west/replay")
                        .body())
                .contains("The message is being sent again");
        assertThat(browser.post("/webhook-endpoints/nhse/replay").body()).contains("3 messages being sent");

        Around.SERVICES.verify(postRequestedFor(
                        urlPathEqualTo("/api/review/webhook-deliveries/ret-0123456789abcdef_1_nhse-south-west/replay"))
                .withHeader("Idempotency-Key", matching("[0-9a-f-]{36}")));
    }

    @Test
    void saysWhyItCannotBeSentAgain() {
        Around.SERVICES.stubFor(
                post(urlPathEqualTo("/api/review/webhook-deliveries/ret-0123456789abcdef_1_nhse-south-west/replay"))
                        .willReturn(aResponse()
                                .withStatus(409)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"type\":\"urn:countersign:problem:endpoint-disabled\","
                                        + "\"detail\":\"The endpoint is switched off.\"}")));
        var browser = signedIn();
        browser.get("/webhook-endpoints/nhse/messages/ret-0123456789abcdef_1_nhse-south-west");

        assertThat(browser.post("/webhook-endpoints/nhse/messages/ret-0123456789abcdef_1_nhse-south-west/replay")
                        .body())
                .contains("The endpoint is switched off.")
                .doesNotContain("is being sent again");
    }

    @Override
    public List<String> pages() {
        return List.of(
                "/webhook-endpoints",
                "/webhook-endpoints/nhse",
                "/webhook-endpoints/nhse/messages/ret-0123456789abcdef_1_nhse-south-west");
    }
}
