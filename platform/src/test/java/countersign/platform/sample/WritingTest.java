package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.testing.RecordingEngine;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Created once for a key, changed only as it was read, listed page by page. */
class WritingTest extends RunningSample {

    @Autowired
    private RecordingEngine engine;

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
}
