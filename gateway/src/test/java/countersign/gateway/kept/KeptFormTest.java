package countersign.gateway.kept;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import countersign.gateway.response.ResponseStory;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.Browser;
import countersign.gateway.testing.FakeProvider.User;
import countersign.gateway.testing.GatewayTest;
import java.net.http.HttpResponse;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that comes when its session is over: kept, shown again to its person alone, and never carried out unasked. */
class KeptFormTest extends GatewayTest {

    private static final User OTHER = new User("22222222-2222-4222-8222-222222222222", "Somebody else", "QUY");
    private static final String TEXT = "What about St Mungo’s? <b>Not</b> “covered”";
    private static final String RETURN = "/returns/ret-1";

    @Autowired
    MongoDatabase database;

    private static String returned(String state, String may) {
        return """
                {"id":"ret-1","reviewId":"rev-1","reviewTitle":"Intensive and assertive","icb":"QUY","icbName":"BNSSG ICB",
                 "region":"Y58","regionName":"NHS England South West","kind":"review-outcome","state":"%s","revision":2,
                 "sequence":1,"contentSha256":"abc","approval":null,"submittedAt":"2025-01-20T09:00:00Z",
                 "acknowledgement":null,"acceptance":null,"queries":[],"events":[],"undelivered":null,"may":{%s}}
                """.formatted(state, may);
    }

    @BeforeEach
    void aReturnThatMayBeQueried() {
        answers("/api/review/returns/ret-1", returned("delivered", "\"query\":true"));
        answers("/api/review/returns/ret-1/deliveries", 403, "{}");
        answers(
                "/api/review/returns/ret-1/evidence",
                "{\"state\":\"in-preparation\",\"faults\":[],\"signed\":[],\"files\":[]}");
        database.getCollection("keptForms").deleteMany(new Document());
    }

    private HttpResponse<String> sentInVain(Browser browser) {
        browser.get(RETURN);
        browser.losesItsSession();
        return browser.post(RETURN + "/query", "sendOnce.key", "k-1", "contentSha256", "abc", "text", TEXT);
    }

    @Test
    void isShownAgainFilledInAndNothingWasSent() {
        var shown = sentInVain(signedIn());

        assertThat(shown.uri().getPath()).startsWith("/kept/");
        assertThat(shown.body())
                .contains("This was not sent.", "What about St Mungo’s? &lt;b&gt;Not&lt;/b&gt; “covered”", "k-1")
                .contains("<title>Not sent: ");
        Around.SERVICES.verify(0, postRequestedFor(anyUrl()));
    }

    /** The page shows one empty row by itself. */
    @Test
    void isShownAgainWithEveryRowThatItHad() {
        answers("/api/review/responses/rev-a~rose", ResponseStory.response("issued", true, false));
        answers("/api/review/forms/maturity-index/versions/1", ResponseStory.FORM);
        var browser = signedIn();
        browser.get("/responses/rev-a~rose/participants");
        browser.losesItsSession();

        var shown = browser.post(
                "/responses/rev-a~rose/participants",
                "version",
                "3",
                "participants.rows",
                "true",
                "participants[0].name",
                "Lead",
                "participants[3].name",
                "Fourth",
                "participants[3].role",
                "Scribe");

        assertThat(shown.body())
                .contains(
                        "id=\"participants-3-name\" name=\"participants[3].name\"",
                        "value=\"Fourth\"",
                        "value=\"Scribe\"",
                        "aria-label=\"Participant 4\"")
                .doesNotContain("participants[4]");
    }

    @Test
    void isSentByOnePressAndThenForgotten() {
        Around.SERVICES.stubFor(
                post(urlPathMatching("/api/review/returns/ret-1/query")).willReturn(ok("{}")));
        var browser = signedIn();
        var kept = sentInVain(browser).uri().getPath();
        browser.post(
                RETURN + "/query",
                "sendOnce.key",
                "k-1",
                "contentSha256",
                "abc",
                "text",
                TEXT,
                "_kept",
                kept.substring("/kept/".length()));

        Around.SERVICES.verify(1, postRequestedFor(urlPathMatching("/api/review/returns/ret-1/query")));
        assertThat(browser.get(kept).statusCode()).isEqualTo(404);
    }

    @Test
    void isNotForgottenBecauseAnotherFormOfItsPageWasSent() {
        Around.SERVICES.stubFor(post(urlPathMatching(".*/acknowledgement")).willReturn(ok()));
        var browser = signedIn();
        var kept = sentInVain(browser).uri().getPath();

        browser.post(
                RETURN + "/acknowledgement",
                "_kept",
                kept.substring("/kept/".length()),
                "sendOnce.key",
                "k-2",
                "contentSha256",
                "abc");

        assertThat(browser.get(kept).body()).contains("This was not sent.");
    }

    @Test
    void isNobodyElsesToSee() {
        var browser = signedIn();
        browser.get(RETURN);
        browser.losesItsSession();
        Around.PROVIDER.next(OTHER);
        var shown = browser.post(RETURN + "/query", "sendOnce.key", "k-1", "contentSha256", "abc", "text", TEXT);

        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(shown.body()).doesNotContain("St Mungo");
        assertThat(database.getCollection("keptForms").countDocuments()).isEqualTo(1);
    }

    @Test
    void isNotKeptWithoutATokenOfOurs() {
        var browser = signedIn();
        browser.get(RETURN);
        browser.losesItsSession();
        for (var token : new String[] {"", "&_form=AAAA", "&_form=" + "A".repeat(400)}) {
            assertThat(browser.postAsIs(RETURN + "/query", "text=hello" + token).statusCode())
                    .isEqualTo(403);
        }
        assertThat(database.getCollection("keptForms").countDocuments()).isZero();
    }

    @Test
    void isKeptTwentyTimesAPersonAtMost() {
        var browser = signedIn();
        for (int at = 0; at < 22; at++) {
            sentInVain(browser);
        }
        assertThat(database.getCollection("keptForms").countDocuments()).isEqualTo(20);
    }

    @Test
    void isNotKeptWhenItIsVeryLong() {
        var browser = signedIn();
        browser.get(RETURN);
        browser.losesItsSession();
        browser.post(RETURN + "/query", "text", "x".repeat(300_001));
        assertThat(database.getCollection("keptForms").countDocuments()).isZero();
    }

    @Test
    void isReadInTheDatabaseByNobody() {
        sentInVain(signedIn());
        var stored =
                database.getCollection("keptForms").find().map(Document::toJson).first();
        assertThat(stored).isNotNull().doesNotContain("Mungo", RETURN);
    }

    @Test
    void isTextToCopyWhereItsPageTakesItNoMore() {
        var browser = signedIn();
        browser.get(RETURN);
        answers("/api/review/returns/ret-1", returned("accepted", ""));
        browser.losesItsSession();
        var shown = browser.post(RETURN + "/query", "sendOnce.key", "k-1", "contentSha256", "abc", "text", TEXT);

        assertThat(shown.body()).contains("Copy from here what you still need", "What about St Mungo’s?");
        assertThat(shown.body()).doesNotContain("k-1");
    }
}
