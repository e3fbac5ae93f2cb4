package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.stuck.About;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.testing.Answer;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.OpenApiProof;
import countersign.platform.testing.RecordingAudit;
import countersign.platform.testing.RecordingEngine;
import countersign.platform.testing.TestToken;
import countersign.platform.testing.TestTokens;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ExtendWith(DocumentServer.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SampleServiceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingEngine engine;

    @Autowired
    private ApplicationContext service;

    @Autowired
    private StuckWorks stuck;

    @Autowired
    private Tidying tidying;

    @Autowired
    private RecordingAudit audit;

    @DynamicPropertySource
    static void at(DynamicPropertyRegistry properties) {
        DocumentServer.register(properties);
        TestTokens.register(properties);
        properties.add("countersign.engine.enabled", () -> false);
        properties.add("countersign.audit.enabled", () -> false);
        properties.add("countersign.audit.recording", () -> true);
    }

    @Test
    void letsAnyoneIntoWhatIsOpen() {
        assertThat(edge().get("/api/sample/greeting").status()).isEqualTo(200);
        assertThat(edge().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(edge().get("/v3/api-docs").body())
                .contains("\"openapi\":\"3.1")
                .contains("/api/sample/notes");
    }

    @Test
    void describesExactlyItsLiveRoutes() {
        OpenApiProof.check(service, port);
        var change = edge().get("/v3/api-docs").json().at("/paths/~1api~1sample~1notes~1{id}/put/parameters");
        assertThat(change.findValuesAsString("name")).containsExactlyInAnyOrder("id", "If-Match");
    }

    @Test
    void showsNothingOfItselfButItsHealth() {
        assertThat(edge(person()).get("/actuator/env").status()).isEqualTo(404);
        assertThat(edge(person()).get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void asksForAToken() {
        var answer = edge().get("/api/sample/me");
        problem(answer, 401, "not-logged-in");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        problem(edge().with("Authorization", "Bearer rubbish").get("/api/sample/me"), 401, "not-logged-in");
    }

    @Test
    void refusesTokensOfAnotherIssuerOrAudienceOrTime() {
        problem(edge(TestTokens.token().expired()).get("/api/sample/me"), 401, "not-logged-in");
        problem(edge(TestTokens.token().audience("other")).get("/api/sample/me"), 401, "not-logged-in");
        problem(edge(TestTokens.token().issuer("http://other")).get("/api/sample/me"), 401, "not-logged-in");
    }

    @Test
    void knowsTheCaller() {
        var token = TestTokens.token()
                .sub("p7")
                .name("Review lead")
                .organisation("QUY")
                .acr("sign");
        assertThat(edge(token).get("/api/sample/me").body())
                .contains("\"person\":\"p7\"")
                .contains("\"name\":\"Review lead\"")
                .contains("\"organisation\":\"QUY\"")
                .contains("\"acr\":\"sign\"");
    }

    @Test
    void saysNothingInternalWhenItFails() {
        var answer = edge(person()).get("/api/sample/failure");
        problem(answer, 500, "unexpected");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void createsOncePerKeyAndPayload() {
        var writer = edge(person()).with("Idempotency-Key", UUID.randomUUID().toString());
        var first = writer.post("/api/sample/notes", "{\"text\": \"one\"}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(writer.post("/api/sample/notes", "{ \"text\":\"one\" }").body())
                .isEqualTo(first.body());
        problem(writer.post("/api/sample/notes", "{\"text\": \"two\"}"), 422, "idempotency-key-reused");
        await().untilAsserted(() -> assertThat(engine.published())
                .filteredOn(message -> first.body().contains(message.correlationKey()))
                .hasSize(1));
    }

    @Test
    void ofTwentyParallelRequestsWithOneKeyAllGetTheSameAnswerAndOneHasAnEffect() throws Exception {
        var writer = edge(person()).with("Idempotency-Key", UUID.randomUUID().toString());
        try (var threads = Executors.newFixedThreadPool(20)) {
            Callable<String> write = () ->
                    writer.post("/api/sample/notes", "{\"text\": \"one\"}").body();
            var answers = threads.invokeAll(Collections.nCopies(20, write));
            assertThat(answers.stream().map(Future::resultNow).distinct()).hasSize(1);
            var id = answers.getFirst().resultNow();
            await().untilAsserted(() -> assertThat(engine.published())
                    .filteredOn(message -> id.contains(message.correlationKey()))
                    .hasSize(1));
        }
    }

    @Test
    void asksForAnIdempotencyKey() {
        problem(edge(person()).post("/api/sample/notes", "{\"text\": \"one\"}"), 400, "idempotency-key-required");
        problem(
                edge(person()).with("Idempotency-Key", "a b").post("/api/sample/notes", "{\"text\": \"one\"}"),
                400,
                "idempotency-key-required");
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        var path = written("first");
        assertThat(edge(person()).get(path).header("ETag")).isEqualTo("\"1\"");
        problem(edge(person()).put(path, "{\"text\": \"two\"}"), 428, "precondition-required");
        problem(edge(person()).with("If-Match", "W/\"1\"").put(path, "{\"text\": \"two\"}"), 400, "if-match-malformed");
        assertThat(edge(person())
                        .with("If-Match", "\"1\"")
                        .put(path, "{\"text\": \"two\"}")
                        .header("ETag"))
                .isEqualTo("\"2\"");
        var stale = edge(person()).with("If-Match", "\"1\"").put(path, "{\"text\": \"three\"}");
        problem(stale, 409, "stale-version");
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.body()).contains("\"currentVersion\":2");
    }

    @Test
    void hidesWhatBelongsToAnotherOrganisation() {
        var path = written("ours");
        problem(edge(person().organisation("QOX")).get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text": "one"                       | 400 | malformed-json     | line 1
            {"text": "one", "text": "two"}       | 400 | malformed-json     | line 1
            {"text": "one"} trailing             | 400 | malformed-json     | line 1
            {"text": "one", "other": 1}          | 400 | unknown-property   | other
            {"text": "one", "colour": "blue"}    | 400 | malformed-request  | red, green
            {"text": "one", "owner": "not ods"}  | 400 | malformed-request  | ODS code
            {"text": ["one"]}                    | 400 | malformed-request  | text
            {"text": 5}                          | 400 | malformed-request  | text
            []                                   | 400 | malformed-request  | body
            {"text": " "}                        | 422 | invalid-input      | text
            {}                                   | 422 | invalid-input      | text
            {"text": "seen 943 476 5919"}        | 422 | patient-identifier | text
            """)
    void explainsABodyThatItCannotTake(String body, int status, String slug, String mentions) {
        var answer = edge(person()).with("Idempotency-Key", "k").post("/api/sample/notes", body);
        problem(answer, status, slug);
        assertThat(answer.body()).contains(mentions).doesNotContain("Exception").doesNotContain("countersign.platform");
    }

    @Test
    void refusesATenMegabyteBodyWhetherItSaysItsLengthOrNot() {
        var large = "{\"text\": \"" + "x".repeat(10_000_000) + "\"}";
        var writer = edge(person()).with("Idempotency-Key", "k");
        problem(writer.post("/api/sample/notes", large), 413, "too-large");
        problem(writer.postChunked("/api/sample/notes", large.substring(0, 1_500_000)), 413, "too-large");
    }

    @Test
    void answersProblemsToWhateverIsAsked() {
        problem(edge(person()).get("/api/nothing"), 404, "not-found");
        problem(edge(person()).put("/api/sample/me", "{}"), 405, "method-not-allowed");
        problem(
                edge(person())
                        .with("Content-Type", "text/plain")
                        .with("Idempotency-Key", "k")
                        .post("/api/sample/notes", "x"),
                415,
                "unsupported-media-type");
    }

    @Test
    void pagesThroughAList() {
        var writer = person().sub("pager-" + UUID.randomUUID());
        IntStream.range(0, 5)
                .forEach(i ->
                        edge(writer).with("Idempotency-Key", "k" + i).post("/api/sample/notes", "{\"text\": \"t\"}"));
        var first = edge(writer).get("/api/sample/notes?limit=3");
        assertThat(first.body()).contains("[\"t\",\"t\",\"t\"]");
        var next = first.body().replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(edge(writer).get("/api/sample/notes?limit=3&cursor=" + next).body())
                .isEqualTo("{\"items\":[\"t\",\"t\"],\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=%20", "cursor=YQpi"})
    void refusesAPageThatCannotBe(String query) {
        assertThat(edge(person()).get("/api/sample/notes?" + query).status()).isEqualTo(400);
    }

    @Test
    void givesEachRequestAnId() {
        var answer = edge().with("X-Request-Id", "abcdefgh-1").get("/api/sample/greeting");
        assertThat(answer.header("X-Request-Id")).isEqualTo("abcdefgh-1");
        var other = edge().with("X-Request-Id", "evil id").get("/api/sample/greeting");
        assertThat(other.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void showsStuckWorkToAdministratorsOnly() {
        problem(edge(person()).get("/api/stuck-work"), 403, "forbidden");
        assertThat(edge(person().roles("administrator")).get("/api/stuck-work").body())
                .isEqualTo("{\"items\":[],\"next\":null}");
        problem(edge(person().roles("administrator")).post("/api/stuck-work/job:1/retry", ""), 404, "not-found");
        problem(edge(person()).post("/api/stuck-work/job:1/retry", ""), 403, "forbidden");
    }

    @Test
    void runsStuckWorkAgainAndRecordsWhoOrderedItWhereItBelongs() {
        var failure = new IllegalStateException("no shelf");
        stuck.record("tidying:1", new About("Tidying the notes", "note-1", "QUY"), failure, 3);
        stuck.record("tidying:2", new About("Tidying the desk", null, null), failure, 3);
        var operator = edge(TestTokens.token().sub("op").name("Operator").roles("administrator"));
        assertThat(operator.post("/api/stuck-work/tidying:1/retry", "").status())
                .isEqualTo(202);
        assertThat(operator.post("/api/stuck-work/tidying:2/retry", "").status())
                .isEqualTo(202);
        await().untilAsserted(() -> assertThat(tidying.runAgain()).containsExactlyInAnyOrder("1", "2"));
        await().untilAsserted(() -> assertThat(audit.entries())
                .filteredOn(entry -> entry.payload().getString("type").startsWith("stuck-work"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.payload())
                        .containsEntry("type", "stuck-work.retried")
                        .containsEntry("chain", "QUY")
                        .containsEntry("actor", "op")
                        .containsEntry("subjects", List.of("note-1", "tidying:1"))));
        assertThat(operator.get("/api/stuck-work").body()).contains("\"by\":\"Operator\"");
        stuck.resolve("tidying:1");
        stuck.resolve("tidying:2");
    }

    private String written(String text) {
        var key = UUID.randomUUID().toString();
        return edge(person())
                .with("Idempotency-Key", key)
                .post("/api/sample/notes", "{\"text\": \"" + text + "\"}")
                .header("Location");
    }

    private static TestToken person() {
        return TestTokens.token().sub("writer").organisation("QUY");
    }

    private HttpEdge edge() {
        return new HttpEdge(port);
    }

    private HttpEdge edge(TestToken token) {
        return edge().with("Authorization", token.bearer());
    }

    private static void problem(Answer answer, int status, String slug) {
        assertThat(answer.body()).contains("\"type\":\"urn:countersign:problem:" + slug + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
