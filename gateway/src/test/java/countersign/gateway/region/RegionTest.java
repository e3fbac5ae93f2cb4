package countersign.gateway.region;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static countersign.gateway.region.ReturnStory.EVIDENCE;
import static countersign.gateway.region.ReturnStory.REVIEWER;
import static countersign.gateway.region.ReturnStory.aReturn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import countersign.browser.Chromium;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.FakeProvider.User;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegionTest extends PagesTest {

    @BeforeEach
    void aReturnHasCome() {
        answers(
                "/api/review/returns/ret-1",
                aReturn("delivered", "\"acknowledge\":true,\"query\":true,\"accept\":true"));
        answers("/api/review/returns/ret-1/deliveries", 403, "{}");
        answers("/api/review/returns/ret-1/evidence", EVIDENCE.formatted(""));
        answers("/api/review/returns/ret-1/evidence/statement-icb-sro-QUY.json", "{}");
        answers("/api/review/returns", "{\"items\":[" + aReturn("delivered", "") + "],\"next\":null}");
        for (String act :
                new String[] {"acknowledgement", "query", "acceptance", "query-response", "undelivered-resolution"}) {
            Around.SERVICES.stubFor(
                    post(urlPathEqualTo("/api/review/returns/ret-1/" + act)).willReturn(okJson("{}")));
        }
    }

    @Test
    void letsTheRegionWithdrawAnAcceptanceWhileItIsNotFinal() {
        Around.SERVICES.stubFor(post(urlPathEqualTo("/api/review/returns/ret-1/acceptance-withdrawal"))
                .willReturn(okJson("{}")));
        answers(
                "/api/review/returns/ret-1",
                aReturn("accepted", "\"withdraw\":true")
                        .replace(
                                "\"acceptance\":null",
                                "\"acceptance\":{\"at\":\"2025-01-21T10:04:00Z\",\"by\":\"Reviewer\"},\"acceptanceFinalFrom\":\"2025-01-21T10:14:00Z\""));
        var browser = signedIn(REVIEWER);
        assertThat(browser.get("/returns/ret-1").body())
                .contains(
                        "Withdraw the acceptance",
                        "until 21 January 2025, 10:14am",
                        "Acceptance final from",
                        "Why do you withdraw it?");
        look("return-accepted", "/returns/ret-1");

        assertThat(browser.post("/returns/ret-1/acceptance-withdrawal", "sendOnce.key", "k", "text", " ")
                        .body())
                .contains("Enter why you withdraw the acceptance");
        browser.post("/returns/ret-1/acceptance-withdrawal", "sendOnce.key", "k", "text", "Another ICB was meant");

        Around.SERVICES.verify(
                1,
                postRequestedFor(urlPathEqualTo("/api/review/returns/ret-1/acceptance-withdrawal"))
                        .withRequestBody(equalToJson("{\"reason\":\"Another ICB was meant\"}")));
    }

    @Test
    void letsTheReceiverCheckItThemselves() {
        var browser = signedIn(REVIEWER);
        var page = browser.get("/returns/ret-1").body();
        assertThat(page)
                .contains(
                        "Check it yourself",
                        "everything is as it was signed",
                        "The SRO",
                        "A trustee of &lt;b&gt;X&lt;/b&gt;",
                        "/returns/ret-1/evidence/manifest.jws",
                        "/returns/ret-1/evidence/evidence.zip");
        assertThat(browser.get("/returns/ret-1/evidence/statement-icb-sro-QUY.json")
                        .body())
                .isEqualTo("{}");
        look("return-evidence", "/returns/ret-1");
    }

    @Test
    void saysWhatIsWrongWithTheEvidence() {
        answers("/api/review/returns/ret-1/evidence", EVIDENCE.formatted("\"jwks.json is not as listed\""));
        assertThat(signedIn(REVIEWER).get("/returns/ret-1").body())
                .contains("something is wrong: jwks.json is not as listed", "Do not rely on it");
    }

    @Test
    void showsUnderWhichConditionsTheBoardApprovedIt() {
        assertThat(signedIn(REVIEWER).get("/returns/ret-1").body())
                .contains("Approved with conditions, 16 January 2025", "Cost the gaps", "Chief Finance Officer")
                .contains("No date was set when the Board decided", "Accepting it acknowledges it too");
        assertThat(signedIn(REVIEWER).get("/returns").body()).contains("revision 2, approved with conditions");
    }

    @Test
    void listsReturnsByStatus() {
        var browser = signedIn(REVIEWER);
        assertThat(browser.get("/returns").body())
                .contains(
                        "Review outcome",
                        "BNSSG ICB",
                        "Delivered",
                        "20 January 2025",
                        "href=\"/returns?state=delivered\"");
        assertThat(browser.get("/returns?state=accepted").body()).contains("There are none in this state");
    }

    @Test
    void showsTheExactDocumentAndWhatWasAsked() {
        assertThat(signedIn(REVIEWER).get("/returns/ret-1").body())
                .contains("src=\"/returns/ret-1/document\"", "sandbox=\"\"", "ab".repeat(32))
                .contains("What about St Mungo&#39;s?", "They are in domain 3.", "Acknowledge", "Accept")
                .doesNotContain("Attempts to deliver", "Answer the query");
    }

    @Test
    void acknowledgesExactlyTheContentShown() {
        var browser = signedIn(REVIEWER);
        browser.get("/returns/ret-1");
        var page = browser.post("/returns/ret-1/acknowledgement", "contentSha256", "ab".repeat(32));
        assertThat(page.body()).contains("The return is acknowledged");
        Around.SERVICES.verify(postRequestedFor(urlPathEqualTo("/api/review/returns/ret-1/acknowledgement"))
                .withHeader("Idempotency-Key", matching("[0-9a-f-]{36}"))
                .withHeader("Authorization", matching("Bearer eyJ.*"))
                .withRequestBody(equalToJson("{\"contentSha256\":\"%s\"}".formatted("ab".repeat(32)), true, true)));
    }

    @Test
    void aQueryNeedsItsText() {
        var browser = signedIn(REVIEWER);
        browser.get("/returns/ret-1");
        var page = browser.post("/returns/ret-1/query", "text", " ");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Error: Review outcome", "href=\"#text\"", "Enter what you want to know");
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo("/api/review/returns/ret-1/query")));
    }

    @Test
    void keepsWhatWasTypedWhenTheServiceRefuses() {
        Around.SERVICES.stubFor(post(urlPathEqualTo("/api/review/returns/ret-1/query"))
                .willReturn(aResponse()
                        .withStatus(422)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                                {"type":"urn:countersign:problem:patient-identifier","detail":"The text holds an NHS number.",
                                 "errors":[{"field":"text","message":"Take the NHS number out"}]}
                                """)));
        var browser = signedIn(REVIEWER);
        browser.get("/returns/ret-1");
        var page = browser.post("/returns/ret-1/query", "text", "About 943 476 5919");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("The text holds an NHS number.", "Take the NHS number out", "About 943 476 5919");
    }

    @Test
    void theIcbAnswersTheQuery() {
        answers("/api/review/returns/ret-1", aReturn("queried", "\"respond\":true"));
        answers("/api/review/returns/ret-1/deliveries", """
                {"items":[{"sequence":1,"endpoint":"e","state":"delivered","nextAttemptAt":null,"at":"2025-01-20T09:00:01Z",
                 "host":"127.0.0.1","status":204,"durationMs":12,"kind":"received","words":"The receiver has it (204)"}]}
                """);
        answers("/api/review/webhook-deliveries", "{\"items\":[],\"next\":null}");
        var browser = signedIn();
        assertThat(browser.get("/returns/ret-1").body())
                .contains("Answer the query", "Attempts to deliver", "Received", "The receiver has it (204)");
        browser.post("/returns/ret-1/query-response", "text", "They were asked.", "outcome", "resubmit");
        Around.SERVICES.verify(postRequestedFor(urlPathEqualTo("/api/review/returns/ret-1/query-response"))
                .withRequestBody(equalToJson("{\"text\":\"They were asked.\",\"outcome\":\"resubmit\"}")));
    }

    @Test
    void theIcbDealsWithAReturnThatDidNotArrive() {
        answers("/api/review/returns/ret-1", aReturn("undelivered", "\"resolve\":true"));
        var browser = signedIn();
        assertThat(browser.get("/returns/ret-1").body()).contains("This return has not arrived");
        assertThat(browser.post("/returns/ret-1/undelivered-resolution").body())
                .contains("Choose what you want to do", "Enter the reason for your choice");
        browser.post("/returns/ret-1/undelivered-resolution", "outcome", "resend", "text", "Their server is back");
        Around.SERVICES.verify(postRequestedFor(urlPathEqualTo("/api/review/returns/ret-1/undelivered-resolution"))
                .withRequestBody(equalToJson("{\"outcome\":\"resend\",\"reason\":\"Their server is back\"}")));
    }

    @Test
    void saysThatAReturnDoesNotArriveAndSendsItAgain() {
        answers(
                "/api/review/returns/ret-1",
                aReturn("submitted", "")
                        .replace("\"undelivered\":null", "\"delivery\":{\"failingSince\":\"2025-01-20T11:40:00Z\"}"));
        answers("/api/review/returns/ret-1/deliveries", """
                {"items":[{"sequence":1,"number":1,"at":"2025-01-20T09:00:01Z","host":"returns.region.example","status":null,
                 "kind":"not-reached","words":"The connection could not be made"}],"next":null}
                """);
        answers("/api/review/webhook-deliveries", """
                {"items":[{"id":"ret-1_1_nhse","endpoint":"nhse","subject":"ret-1","state":"pending","underWay":false,
                 "createdAt":"2025-01-20T09:00:00Z","attempts":4,"failures":4,"nextAttemptAt":"2025-01-20T14:00:00Z",
                 "mayReplay":true}],"next":null}
                """);
        answers("/api/review/webhook-deliveries/ret-1_1_nhse", """
                {"id":"ret-1_1_nhse","endpoint":"nhse","subject":"ret-1","state":"pending","underWay":false,
                 "createdAt":"2025-01-20T09:00:00Z","attempts":4,"failures":4,"mayReplay":true}
                """);
        Around.SERVICES.stubFor(post(urlPathEqualTo("/api/review/webhook-deliveries/ret-1_1_nhse/replay"))
                .willReturn(okJson("{}").withStatus(202)));
        var browser = signedIn();

        assertThat(browser.get("/returns/ret-1").body())
                .contains(
                        "This return has not been delivered yet",
                        "Four attempts in a row had failed by 20 January 2025, 11:40am")
                .contains("To nhse, since 20 January 2025, 9:00am", "4 attempts in a row have failed.")
                .contains("Send this message again", "The connection could not be made");
        assertThat(browser.post("/returns/ret-1/messages/ret-1_1_nhse/replay").body())
                .contains("The message is being sent again");
        assertThat(browser.post("/returns/ret-2/messages/ret-1_1_nhse/replay").statusCode())
                .as("through the page of another return")
                .isEqualTo(404);
        look("return-failing", "/returns/ret-1");
    }

    @Test
    void framesTheDocumentOfTheReturn() {
        story();
        Around.PROVIDER.next(REVIEWER);
        try (var page = Chromium.window(Chromium.WIDE)) {
            page.navigate(address() + "/returns/ret-1");
            PlaywrightAssertions.assertThat(page.frameLocator("iframe").locator("p"))
                    .hasText("Frozen");
        }
    }

    @Override
    protected void story() {
        answers("/api/review/returns/ret-1/document.html", "<!DOCTYPE html><title>d</title><p>Frozen</p>");
    }

    @Override
    public List<String> pages() {
        return List.of("/returns", "/returns/ret-1");
    }

    @Override
    protected User reader() {
        return REVIEWER;
    }
}
