package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked wrongly is answered with a problem that says why. */
class RefusalsTest extends RunningSample {

    @Test
    void saysNothingInternalWhenItFails() {
        var answer = edge(person()).get("/api/sample/failure");
        problem(answer, 500, "unexpected");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
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
            {"text": "\\u00a0\\u200b\\u2800"}     | 422 | invalid-input      | text
            {"text": "is \\u202e ton"}           | 422 | invalid-text       | "field":"text"
            {"text": "a\\nb\\u0000"}             | 422 | invalid-text       | Line 2, character 2
            {"text": "\\ud800"}                  | 422 | invalid-text       | half of a character
            {}                                   | 422 | invalid-input      | text
            {"text": "seen 943 476 5919"}        | 422 | patient-identifier | text
            """)
    void explainsABodyThatItCannotTake(String body, int status, String slug, String mentions) {
        var answer = edge(person()).with("Idempotency-Key", "k").post("/api/sample/notes", body);
        problem(answer, status, slug);
        assertThat(answer.body()).contains(mentions).doesNotContain("Exception").doesNotContain("countersign.platform");
    }

    @Test
    void keepsTypedTextWithItsLinesAlikeAndItsEndsTrimmed() {
        var path = written("\\r\\n\\u00a0one\\r\\ntwo\\u000bthree \\u200b");
        assertThat(edge(person()).get(path).body()).contains("\"one\\ntwo\\nthree\"");
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

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=%20", "cursor=YQpi"})
    void refusesAPageThatCannotBe(String query) {
        assertThat(edge(person()).get("/api/sample/notes?" + query).status()).isEqualTo(400);
    }
}
