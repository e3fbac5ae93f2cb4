package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import countersign.platform.testing.Answer;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.RecordingEngine;
import countersign.platform.testing.TestTokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One service in two replicas over one database, started at the same moment; in the end one of them leaves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoReplicasTest {

    private static final Map<String, Object> PROPERTIES = new HashMap<>(Map.of(
            "server.port",
            0,
            "countersign.engine.enabled",
            false,
            "countersign.audit.enabled",
            false,
            "countersign.audit.recording",
            true,
            "countersign.outbox.sweep-every",
            "100ms",
            "countersign.shutdown.notice",
            "1s"));

    private static final Map<Integer, Integer> PORTS = new ConcurrentHashMap<>();

    private static List<ConfigurableApplicationContext> replicas = List.of();

    @BeforeAll
    static void startBothAtOnce() {
        DocumentServer.register((name, value) -> PROPERTIES.put(name, value.get()));
        TestTokens.register((name, value) -> PROPERTIES.put(name, value.get()));
        replicas = atOnce(2, i -> replica());
    }

    private static ConfigurableApplicationContext replica() {
        return SpringApplication.run(
                SampleService.class,
                PROPERTIES.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    @AfterAll
    static void end() {
        replicas.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    @Order(1)
    void bothCreatedTheSameIndexes() {
        var notes = replicas.getFirst().getBean(MongoDatabase.class).getCollection("notes");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notes.listIndexes().map(index -> index.getString("name")))
                        .contains("body.author_1__id_1")
                        .doesNotHaveDuplicates());
    }

    @Test
    @Order(2)
    void aRequestSentToBothUnderOneKeyHasOneEffect() {
        var answers = atOnce(16, i -> write(i % 2, "one-key", "Once"));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        var ids = answers.stream()
                .map(answer -> answer.json().get("id").asString())
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told(ids.getFirst())).isEqualTo(1));
        assertThat(write(1, "one-key", "Something else").status()).isEqualTo(422);
    }

    @Test
    @Order(3)
    void ofManyChangesOfOneVersionAtBothOneIsMade() {
        var id = write(0, "contended", "First").json().get("id").asString();

        var answers = atOnce(16, i -> edge(i % 2)
                .with("If-Match", "\"1\"")
                .put("/api/sample/notes/" + id, "{\"text\": \"from " + i + "\"}"));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(edge(1).get("/api/sample/notes/" + id).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    @Order(4)
    void oneThatLeavesSaysSoFirstAndGoesOnAnsweringForAWhile() {
        var leaving = CompletableFuture.runAsync(replicas.getFirst()::close);

        await().pollInterval(Duration.ofMillis(20))
                .until(() -> edge(0).get("/actuator/health/readiness").status() == 503);
        assertThat(write(0, "in the last moment", "Kept").status()).isEqualTo(201);
        leaving.join();

        assertThat(write(1, "in the last moment", "Kept").status()).isEqualTo(201);
        var id = write(1, "in the last moment", "Kept").json().get("id").asString();
        var notes = replicas.getLast().getBean(MongoDatabase.class).getCollection("notes");
        await("both messages have been delivered by whichever replica")
                .atMost(Duration.ofSeconds(20))
                .until(() -> notes.countDocuments(Filters.and(Filters.eq(id), Filters.exists("outbox.0"))) == 0);
    }

    private static long told(String id) {
        return replicas.stream()
                .flatMap(replica -> replica.getBean(RecordingEngine.class).published().stream())
                .filter(message -> message.correlationKey().equals(id))
                .count();
    }

    private static Answer write(int replica, String key, String text) {
        return edge(replica)
                .with("Idempotency-Key", key.replace(' ', '-'))
                .post("/api/sample/notes", "{\"text\": \"" + text + "\"}");
    }

    private static HttpEdge edge(int replica) {
        var port = PORTS.computeIfAbsent(
                replica, i -> replicas.get(i).getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        return new HttpEdge(port).as(TestTokens.token().organisation("QUY"));
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> task) {
        var started = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> task.apply(i), each -> Thread.ofPlatform().start(each)))
                .toList();
        return started.stream().map(CompletableFuture::join).toList();
    }
}
