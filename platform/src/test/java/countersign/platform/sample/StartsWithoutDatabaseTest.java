package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.testing.Answer;
import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.RecordingEngine;
import countersign.platform.testing.TestTokens;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StartsWithoutDatabaseTest {

    private static final MongoServer DOCUMENTS = new MongoServer(H2Backend.inMemory());
    private static final InetSocketAddress ADDRESS = free();

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingEngine engine;

    @DynamicPropertySource
    static void at(DynamicPropertyRegistry properties) {
        TestTokens.register(properties);
        properties.add(
                "spring.mongodb.uri",
                () -> "mongodb://127.0.0.1:" + ADDRESS.getPort() + "/late?serverSelectionTimeoutMS=500");
        properties.add("countersign.engine.enabled", () -> false);
        properties.add("countersign.audit.enabled", () -> false);
        properties.add("countersign.audit.recording", () -> true);
        properties.add("countersign.readiness.retry-every", () -> "200ms");
    }

    @AfterAll
    static void stop() {
        DOCUMENTS.shutdownNow();
    }

    @Test
    void isNotReadyUntilTheDocumentServerComesAndThenByItself() {
        assertThat(ready().status()).isEqualTo(503);
        assertThat(edge().get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(write().status()).isEqualTo(503);
        assertThat(edge().get("/actuator/health").status()).isEqualTo(503);

        DOCUMENTS.bind(ADDRESS);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ready().status()).isEqualTo(200));
        assertThat(edge().get("/actuator/health").status()).isEqualTo(200);
        var written = write();
        assertThat(written.status()).isEqualTo(201);
        var id = written.json().get("id").asString();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(engine.published())
                .anyMatch(message -> message.correlationKey().equals(id)));
    }

    private Answer ready() {
        return edge().get("/actuator/health/readiness");
    }

    private Answer write() {
        return edge().with("Idempotency-Key", "late").post("/api/sample/notes", "{\"text\": \"late\"}");
    }

    private HttpEdge edge() {
        return new HttpEdge(port).as(TestTokens.token().organisation("QUY"));
    }

    private static InetSocketAddress free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new InetSocketAddress("127.0.0.1", socket.getLocalPort());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }
}
