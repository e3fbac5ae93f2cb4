package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.RecordingAudit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person can say on the record that what looks like an NHS number is none; then the same text is taken. */
class NotNhsNumberTest extends RunningSample {

    private static final String TEXT = "Form 9434 765 919";
    private static final String BODY = "{\"text\": \"" + TEXT + "\"}";

    @Autowired
    private RecordingAudit audit;

    private final String key = UUID.randomUUID().toString();

    private HttpEdge writer() {
        return edge(person()).with("Idempotency-Key", key);
    }

    @Test
    void quotesTheMatchAndItsPlaceAndNamesItsDigits() {
        var refused = writer().post("/api/sample/notes", BODY);
        problem(refused, 422, "patient-identifier");
        assertThat(refused.body())
                .contains("“9434 765 919” (line 1, character 6)", "\"couldBeNhsNumbers\":[\"9434765919\"]");
    }

    @Test
    void theHeaderIsDescribedWhereABodyIsTakenAndNowhereElse() {
        var paths = edge().get("/v3/api-docs").json().path("paths");
        assertThat(paths.at("/~1api~1sample~1notes/post/parameters").findValuesAsString("name"))
                .contains("Not-NHS-Number");
        assertThat(paths.at("/~1api~1sample~1notes~1{id}/get/parameters").findValuesAsString("name"))
                .contains("id")
                .doesNotContain("Not-NHS-Number");
    }

    @Test
    void takesTheTextAndRecordsWhoSaidSoOfWhat() throws Exception {
        var taken = writer().with("Not-NHS-Number", "4505577104, 9434765919").post("/api/sample/notes", BODY);
        assertThat(taken.status()).isEqualTo(201);
        var sha256 = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
        var id = taken.header("Location").replaceAll(".*/", "");
        await().untilAsserted(() -> assertThat(audit.entries())
                .filteredOn(entry -> entry.type().equals("text.not-nhs-number")
                        && entry.subjects().contains(id))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.chain()).isEqualTo("QUY");
                    assertThat(entry.actor()).isEqualTo("writer");
                    assertThat(entry.contentSha256()).isEqualTo(HexFormat.of().formatHex(sha256));
                    assertThat(entry.text()).contains("field text").doesNotContain("765");
                }));
    }

    @Test
    void isNoWordForOtherNumbersOrOtherWritings() {
        problem(
                writer().with("Not-NHS-Number", "4505577104").post("/api/sample/notes", BODY),
                422,
                "patient-identifier");
        problem(writer().with("Not-NHS-Number", "true").post("/api/sample/notes", BODY), 422, "patient-identifier");
    }
}
