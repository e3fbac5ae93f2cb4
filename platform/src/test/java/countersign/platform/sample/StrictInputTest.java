package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.testing.api.RawRequest;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each value is taken in its own form only, and only what is meant is read at all. */
class StrictInputTest extends RunningSample {

    @Test
    void takesEachValueInItsOwnForm() {
        var answer = edge(person()).post("/api/sample/forms", """
                {"text": "", "whole": -3, "large": 9007199254740993, "truth": true, "colour": "red", "day": "2028-02-29",
                 "at": "2026-11-29T10:00:00.123Z", "texts": ["a"]}
                """);
        assertThat(answer.body()).contains("9007199254740993", "2028-02-29", "2026-11-29T10:00:00.123Z");
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text   | 1
            text   | true
            text   | 1.5
            text   | ["a"]
            text   | {}
            whole  | 0.9
            whole  | 1.0
            whole  | 1e0
            whole  | "1"
            whole  | ""
            whole  | true
            whole  | [1]
            whole  | 2147483648
            large  | 1.9
            large  | "7"
            large  | 9223372036854775808
            truth  | 1
            truth  | 0
            truth  | "true"
            truth  | ""
            colour | 0
            colour | "0"
            colour | ""
            colour | "RED"
            colour | " red"
            day    | 20000
            day    | "20000"
            day    | [2026,1,31]
            day    | []
            day    | ""
            day    | " 2026-01-31"
            day    | "2026-1-31"
            day    | "2026-02-30"
            day    | "+12026-01-31"
            day    | "2026-01-31T00:00:00Z"
            at     | 1767225600
            at     | 1767225600.5
            at     | "1767225600"
            at     | [2026,1,31]
            at     | ""
            at     | "2026-01-31"
            at     | "2026-01-31T24:00:00Z"
            at     | "2026-01-31T09:00:00"
            at     | "2026-02-30T09:00:00Z"
            texts  | "a"
            texts  | ""
            texts  | {}
            texts  | [1]
            texts  | [true]
            """)
    void refusesEveryOtherFormByItsName(String member, String value) {
        var answer = edge(person()).post("/api/sample/forms", "{\"" + member + "\": " + value + "}");
        problem(answer, 400, "malformed-request");
        assertThat(answer.json().path("errors").path(0).path("field").asString(""))
                .startsWith(member);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/xml",
                "text/xml",
                "application/cbor",
                "application/x-jackson-smile",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "text/json",
                "application/vnd.api+json",
                "application/problem+json",
                "application/x-ndjson",
                "application/json;charset=utf-16",
                "application/json;charset=iso-8859-1",
                "application/octet-stream",
                "application/x-java-serialized-object",
                "application/protobuf"
            })
    void readsNothingButJson(String type) {
        var writer = edge(person()).with("Content-Type", type);
        problem(writer.post("/api/sample/forms", "{}"), 415, "unsupported-media-type");
        problem(writer.post("/api/sample/forms", "text: one\ntext: two"), 415, "unsupported-media-type");
        problem(writer.post("/api/sample/forms?whole=1", "large=2"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void readsJsonInUtf8Only(String encoding) {
        byte[] body = "{}".getBytes(Charset.forName(encoding));
        problem(edge(person()).post("/api/sample/forms", body), 400, "malformed-request");
        problem(edge(person()).post("/api/sample/forms", "\uFEFF{}"), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"texts\": [], \"texts\": []}", "{\"nested\": {\"a\": 1, \"a\": 2}}", "{\"\\u0061\":1,\"a\":1}"
            })
    void refusesAMemberThatComesTwice(String body) {
        problem(edge(person()).post("/api/sample/forms", body), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan=nonsense        | unknown-parameter  | plan
            limit=1&limit=2      | repeated-parameter | limit
            cursor=&cursor=      | repeated-parameter | cursor
            Limit=1              | unknown-parameter  | Limit
            limit=1&_method=PUT  | unknown-parameter  | _method
            limit%5B%5D=1        | unknown-parameter  | limit[]
            """)
    void refusesAQueryThatItDoesNotKnowByName(String query, String slug, String named) {
        var answer = edge(person()).get("/api/sample/notes?" + query);
        problem(answer, 400, slug);
        assertThat(answer.json().path("errors").path(0).path("field").asString("-"))
                .isEqualTo(named);
    }

    @Test
    void knowsTheParametersThatARecordHolds() {
        assertThat(edge(person()).get("/api/sample/sorted?by=text&colour=red").body())
                .contains("text");
        problem(edge(person()).get("/api/sample/sorted?other=1"), 400, "unknown-parameter");
        problem(edge(person()).get("/api/sample/sorted?by=a&by=b"), 400, "repeated-parameter");
        problem(edge(person()).get("/api/sample/sorted?colour=1"), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x10", "+1", " 1", "1.0", "01", "1e1", "#1", "", "99999999999"})
    void readsNumbersOfTheQueryInOneWriting(String number) {
        problem(
                edge(person())
                        .get("/api/sample/counted?size="
                                + number.replace("+", "%2B").replace(" ", "%20").replace("#", "%23")),
                400,
                "malformed-request");
        assertThat(edge(person()).get("/api/sample/counted?size=16").body()).contains("16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "W/\"1\"", "*", "\"1\", \"2\"", "\"01x\"", "\"-1\"", "\"1.0\""})
    void readsAVersionInOneWriting(String tag) {
        problem(
                edge(person()).with("If-Match", tag).put(written("versioned"), "{\"text\": \"two\"}"),
                400,
                "if-match-malformed");
    }

    @Test
    void refusesTwoVersionsOrTwoKeys() {
        var change = raw("PUT", written("versioned twice"));
        assertThat(change.with("If-Match", "\"1\"")
                        .with("If-Match", "\"1\"")
                        .send(port)
                        .body())
                .contains("if-match-malformed");
        var create = raw("POST", "/api/sample/notes").with("Idempotency-Key", "a");
        assertThat(create.with("Idempotency-Key", "b").send(port).body()).contains("idempotency-key-required");
        assertThat(create.send(port).status()).isEqualTo(201);
    }

    private static RawRequest raw(String method, String path) {
        return RawRequest.of(method, path)
                .with("Authorization", person().bearer())
                .json("{\"text\": \"two\"}");
    }
}
