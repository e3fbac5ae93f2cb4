package countersign.gateway.audit;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an auditor reads of the record of their own organisation. */
class AuditPagesTest extends PagesTest {

    private static final String CHAIN = "/api/signoff/audit/QUY";
    private static final String ENTRY = """
            {"seq":%d,"eventId":"e%d","type":"forum-decision.decided","at":"2024-12-12T11:00:00Z","actor":"bnssg-board-secretary","actorName":"BNSSG Board Secretary",
             "organisation":"QUY","subjects":["rev-a","rev-a~1"],"contentSha256":null,
             "text":"BNSSG Board Secretary recorded: icb-board, approved-with-conditions\\nCondition: <b>Cost it</b>",
             "salt":"s%d","textHash":"th","previous":"p%d","leafHash":"0123456789abcdef%d"}""";

    private static String entry(int seq) {
        return ENTRY.formatted(seq, seq, seq, seq, seq);
    }

    @BeforeEach
    void thereIsARecord() {
        answers("/api/review/organisations/QUY", "{\"ods\":\"QUY\",\"name\":\"BNSSG ICB\"}");
        answers(CHAIN + "/entries", "{\"items\":[" + entry(0) + "],\"next\":\"bW9yZQ\"}");
        Around.SERVICES.stubFor(get(urlPathEqualTo(CHAIN + "/entries"))
                .withQueryParam("cursor", equalTo("bW9yZQ"))
                .willReturn(okJson("{\"items\":[" + entry(1) + "],\"next\":null}")));
        answers("/api/review/reviews", """
                {"items":[{"id":"rev-a","title":"Community review"}],"next":null}""");
        answers(CHAIN + "/verification", """
                {"intact":false,"size":2,"root":"abcd","checkpointsChecked":1,
                 "faults":[{"seq":1,"what":"The entry was changed after it was recorded"}]}""");
        answers(CHAIN + "/checkpoints", """
                {"items":[{"origin":"countersign/audit/QUY","size":2,"root":"abcd","at":"2024-12-12T11:01:00Z",
                  "note":"n","jws":"j","kid":"k1"}],"next":null}""");
    }

    @Test
    void showsTheRecordByPageWithTheWordsOfEachEntry() {
        var browser = signedIn();
        assertThat(browser.get("/audit").body())
                .contains(
                        "approved-with-conditions",
                        "Condition: &lt;b&gt;Cost it&lt;/b&gt;",
                        "BNSSG ICB",
                        "Forum decision: decided, Community review (rev-a, rev-a~1)",
                        "cursor=bW9yZQ")
                .containsPattern("data-label=\"By\">\\s*BNSSG Board Secretary");
        assertThat(browser.get("/audit?cursor=bW9yZQ").body())
                .contains("Previous")
                .doesNotContain("cursor=bW9yZQ");
    }

    @Test
    void saysWhichEntryIsNotAsItWasRecordedAndShowsTheRest() {
        var unreadable = """
                {"seq":0,"fault":"The entry in this place cannot be read","type":null,"at":null,"actor":null,
                 "organisation":null,"subjects":[],"text":null,"leafHash":null}""";
        var changed = entry(1).replace("\"seq\":1,", "\"seq\":1,\"fault\":\"The entry was changed\",");
        answers(CHAIN + "/entries", "{\"items\":[" + unreadable + "," + changed + "," + entry(2) + "],\"next\":null}");

        assertThat(signedIn().get("/audit").body())
                .contains("The entry in this place cannot be read", "The entry was changed", "0123456789ab…");
    }

    @Test
    void checksTheRecordAndSaysWhatIsWrongWhere() {
        assertThat(signedIn().get("/audit/check").body())
                .contains("the record is not as it was written", "The entry was changed after it was recorded");
    }

    @Test
    void exportsEveryEntryWithItsHashesAndEveryCheckpointAndSaysThatItIsComplete() {
        var export = signedIn().get("/audit/export");
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                .contains("audit-QUY.jsonl");
        assertThat(export.body().lines().toList())
                .hasSize(4)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("\"kind\":\"entry\"", "\"salt\":\"s0\"", "\"previous\":\"p0\""),
                        second -> assertThat(second).contains("\"kind\":\"entry\"", "\"seq\":1"),
                        third -> assertThat(third).contains("\"kind\":\"checkpoint\"", "\"jws\":\"j\""),
                        last -> assertThat(last).contains("\"kind\":\"end\"", "\"entry\":2", "\"checkpoint\":1"));
    }

    @Override
    public List<String> pages() {
        return List.of("/audit", "/audit/check", "/audit/checkpoints");
    }
}
