package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.testing.Answer;
import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.RecordingEngine;
import countersign.platform.testing.TestTokens;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DatabaseAwayTest {

    @TempDir
    private static Path folder;

    private static MongoServer documents;
    private static InetSocketAddress address;

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingEngine engine;

    @DynamicPropertySource
    static void at(DynamicPropertyRegistry properties) {
        documents = new MongoServer(new H2Backend(file()));
        address = documents.bind();
        TestTokens.register(properties);
        properties.add("spring.mongodb.uri", () -> "mongodb://127.0.0.1:" + address.getPort() + "/away");
        properties.add("countersign.engine.enabled", () -> false);
        properties.add("countersign.audit.enabled", () -> false);
        properties.add("countersign.audit.recording", () -> true);
        properties.add("countersign.outbox.sweep-every", () -> "200ms");
    }

    @AfterAll
    static void stop() {
        documents.shutdownNow();
    }

    @Test
    void saysWhenToComeBackAndGoesOnWhereItWas() {
        assertThat(write("before").status()).isEqualTo(201);
        documents.shutdownNow();

        var away = write("meanwhile");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isEqualTo("10");
        assertThat(away.body())
                .contains("urn:countersign:problem:unavailable")
                .contains("Whether what you sent was saved is not known.")
                .doesNotContain("mongo");
        assertThat(edge().get("/api/sample/notes/any").body())
                .contains("cannot be reached")
                .doesNotContain("not known");

        documents = new MongoServer(new H2Backend(file()));
        documents.bind(address);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(write("meanwhile").status()).isEqualTo(201));
        var id = write("meanwhile").json().get("id").asString();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(engine.published())
                .anyMatch(message -> message.correlationKey().equals(id)));
        assertThat(write("before").status()).isEqualTo(201);
    }

    private Answer write(String text) {
        return edge().with("Idempotency-Key", text).post("/api/sample/notes", "{\"text\": \"" + text + "\"}");
    }

    private HttpEdge edge() {
        return new HttpEdge(port).as(TestTokens.token().organisation("QUY"));
    }

    private static String file() {
        return folder.resolve("documents.mv").toString();
    }
}
