package countersign.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who and what is refused, and that nothing is half done then. */
class RefusalTest extends ServiceTest {

    private static final String UPDATE = "{\"text\": \"As planned\", \"status\": \"on-track\"}";
    private static final String EVIDENCE = "{\"evidence\": \"Signed protocol\"}";

    @Test
    void forAnotherIcbThereIsNoSuchPlanAndNoSuchAction() {
        String review = planned(draft("a", "RVN", TODAY));
        Http bsw = as(Person.BSW_OFFICE);

        assertThat(bsw.get("/plans/" + review + "~plan").status()).isEqualTo(404);
        assertThat(bsw.get("/actions/" + review + "~a").problem()).isEqualTo("not-found");
        assertThat(bsw.post("/actions/" + review + "~a/updates", 1, UPDATE).status())
                .isEqualTo(404);
        assertThat(bsw.post("/actions/" + review + "~a/closure", 1, EVIDENCE).status())
                .isEqualTo(404);
        assertThat(bsw.get("/reviews/" + review + "/open-work").status()).isEqualTo(404);
        assertThat(bsw.get("/reviews/" + review + "/timeline").status()).isEqualTo(404);
        assertThat(bsw.get("/plans").<List<Object>>at("$.items")).isEmpty();
        assertThat(bsw.get("/plans?review=" + review).<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(bsw.get("/actions?review=" + review).<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(bsw.get("/work").<List<Object>>at("$.items")).isEmpty();
        assertUntouched(review);
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "AWP_TEAM_LEAD", "ST_MUNGOS_LEAD"})
    void whoSeesAnActionButHoldsNoPostForItMayOnlyRead(Person person) {
        String review = planned(draft("a", "RVN", TODAY));

        assertThat(as(person).get("/actions/" + review + "~a").<Boolean>at("$.mayUpdate"))
                .isFalse();
        Http.Answer refused = as(person).post("/actions/" + review + "~a/updates", 1, UPDATE);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.<String>at("$.detail")).contains("programme office").contains("provider lead");
        assertThat(as(person)
                        .post("/actions/" + review + "~a/closure", 1, EVIDENCE)
                        .status())
                .isEqualTo(403);
        assertUntouched(review);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROGRAMME_OFFICE", "REVIEW_LEAD", "AWP_LEAD"})
    void whoHoldsAPostForItMayKeepIt(Person person) {
        String review = planned(draft("a", "RVN", TODAY));

        assertThat(as(person).get("/actions/" + review + "~a").<Boolean>at("$.mayUpdate"))
                .isTrue();
        assertThat(as(person)
                        .post("/actions/" + review + "~a/updates", 1, UPDATE)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        Http.Answer answer = new Http("http://127.0.0.1:" + port + "/api/actions", "Bearer nonsense").get("/plans");

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aStaleVersionIsToldTheCurrentOne() {
        String review = planned(draft("a", "RVN", TODAY));
        as(Person.AWP_LEAD).post("/actions/" + review + "~a/updates", 1, UPDATE);

        Http.Answer stale = as(Person.REVIEW_LEAD).post("/actions/" + review + "~a/closure", 1, EVIDENCE);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.problem()).isEqualTo("stale-version");
        assertThat(stale.<Integer>at("$.currentVersion")).isEqualTo(2);
        assertThat(stale.tag()).isEqualTo("\"2\"");
    }

    @Test
    void ofTwentyAtOnceOneIsRecorded() throws Exception {
        String review = planned(draft("a", "RVN", TODAY));
        Callable<Integer> update = () -> as(Person.AWP_LEAD)
                .post("/actions/" + review + "~a/updates", 1, UPDATE)
                .status();

        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            List<Future<Integer>> all =
                    threads.invokeAll(Stream.generate(() -> update).limit(20).toList());
            assertThat(all)
                    .extracting(Future::get)
                    .filteredOn(status -> status == 201)
                    .hasSize(1);
            assertThat(all)
                    .extracting(Future::get)
                    .filteredOn(status -> status == 409)
                    .hasSize(19);
        }
        assertThat(as(Person.AWP_LEAD).get("/actions/" + review + "~a").<List<Object>>at("$.updates"))
                .hasSize(1);
    }

    @Test
    void theVersionAndTheKeyMustBeSent() {
        String review = planned(draft("a", "RVN", TODAY));
        Http lead = as(Person.AWP_LEAD);
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(UPDATE);

        Http.Answer withoutVersion = lead.send(lead.request("/actions/" + review + "~a/updates")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body));
        Http.Answer withoutKey = lead.send(lead.request("/actions/" + review + "~a/updates")
                .header("If-Match", "\"1\"")
                .POST(body));

        assertThat(withoutVersion.status()).isEqualTo(428);
        assertThat(withoutKey.status()).isEqualTo(400);
        assertThat(withoutKey.problem()).isEqualTo("idempotency-key-required");
        assertUntouched(review);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \" \", \"status\": \"on-track\"}                               | 422 | invalid-fields     | text",
                "{\"status\": \"on-track\"}                                                | 422 | invalid-fields     | text",
                "{\"text\": \"As planned\"}                                                | 422 | invalid-fields     | status",
                "{\"text\": \"NHS 943 476 5919 was missed\", \"status\": \"on-track\"}     | 422 | patient-identifier | text",
                "{\"text\": \"As planned\", \"status\": \"overdue\"}                       | 400 | malformed-request  | status",
                "{\"text\": \"As planned\", \"status\": \"on-track\", \"owner\": \"me\"}   | 400 | unknown-property   | owner",
            })
    void anUpdateThatCannotBeUsedNamesTheField(String body, int status, String problem, String field) {
        String review = planned(draft("a", "RVN", TODAY));

        Http.Answer refused = as(Person.AWP_LEAD).post("/actions/" + review + "~a/updates", 1, body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.<List<String>>at("$.errors[*].field")).containsExactly(field);
        assertUntouched(review);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"evidence\": \"\"}", "{\"evidence\": \"Seen with 9434765919\"}"})
    void nothingIsClosedWithoutEvidenceThatCanBeKept(String body) {
        String review = planned(draft("a", "RVN", TODAY));

        Http.Answer refused = as(Person.AWP_LEAD).post("/actions/" + review + "~a/closure", 1, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.<List<String>>at("$.errors[*].field")).containsExactly("evidence");
        assertUntouched(review);
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsLength() {
        String review = planned(draft("a", "RVN", TODAY));

        Http.Answer refused = as(Person.AWP_LEAD)
                .post("/actions/" + review + "~a/closure", 1, "{\"evidence\": \"" + "x".repeat(4_001) + "\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.<List<String>>at("$.errors[*].message").getFirst())
                .contains("4001")
                .contains("4000");
    }

    @Test
    void malformedJsonAndAMegabyteTooMuchAreRefused() {
        String review = planned(draft("a", "RVN", TODAY));
        String path = "/actions/" + review + "~a/updates";

        assertThat(as(Person.AWP_LEAD).post(path, 1, "{\"text\": ").problem()).isEqualTo("malformed-json");
        assertThat(as(Person.AWP_LEAD)
                        .post(path, 1, "{\"text\": \"" + "x".repeat(2_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertUntouched(review);
    }

    @Test
    void aClosedActionTakesNothingMore() {
        String review = planned(draft("a", "RVN", TODAY));
        as(Person.AWP_LEAD).post("/actions/" + review + "~a/closure", 1, EVIDENCE);

        Http.Answer update = as(Person.AWP_LEAD).post("/actions/" + review + "~a/updates", 2, UPDATE);
        Http.Answer closure = as(Person.AWP_LEAD).post("/actions/" + review + "~a/closure", 2, EVIDENCE);

        assertThat(update.status()).isEqualTo(409);
        assertThat(update.problem()).isEqualTo("action-closed");
        assertThat(closure.problem()).isEqualTo("action-closed");
    }

    @ParameterizedTest
    @CsvSource({
        "/actions?status=done, 400",
        "/actions?lead=rvn!, 400",
        "/actions?review=a%20b, 400",
        "/actions?dueBefore=tomorrow, 400",
        "/actions?cursor=%21%21, 400",
        "/actions?limit=0, 400",
        "/actions/rev-none~x, 404",
        "/plans/none, 404",
        "/reviews/a%20b/timeline, 404",
    })
    void anAddressThatMakesNoSenseIsRefusedInWords(String path, int status) {
        Http.Answer refused = as(Person.AWP_LEAD).get(path);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.<String>at("$.detail")).isNotBlank();
        assertThat(refused.response().headers().firstValue("Content-Type").orElse(""))
                .contains("problem+json");
    }

    private void assertUntouched(String review) {
        Http.Answer action = as(Person.PROGRAMME_OFFICE).get("/actions/" + review + "~a");
        assertThat(action.tag()).isEqualTo("\"1\"");
        assertThat(action.<List<Object>>at("$.updates")).isEmpty();
        assertThat(action.<Object>at("$.closure")).isNull();
    }
}
