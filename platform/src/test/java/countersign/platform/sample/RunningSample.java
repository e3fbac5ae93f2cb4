package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.testing.Answer;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.TestToken;
import countersign.platform.testing.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A small service on the real platform, as the tests ask it over HTTP. */
@ExtendWith(DocumentServer.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningSample {

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void at(DynamicPropertyRegistry properties) {
        DocumentServer.register(properties);
        TestTokens.register(properties);
        properties.add("countersign.engine.enabled", () -> false);
        properties.add("countersign.audit.enabled", () -> false);
        properties.add("countersign.audit.recording", () -> true);
    }

    /** Where a new note with this text is. */
    String written(String text) {
        var key = UUID.randomUUID().toString();
        return edge(person())
                .with("Idempotency-Key", key)
                .post("/api/sample/notes", "{\"text\": \"" + text + "\"}")
                .header("Location");
    }

    static TestToken person() {
        return TestTokens.token().sub("writer").organisation("QUY");
    }

    HttpEdge edge() {
        return new HttpEdge(port);
    }

    HttpEdge edge(TestToken token) {
        return edge().with("Authorization", token.bearer());
    }

    static void problem(Answer answer, int status, String slug) {
        assertThat(answer.body()).contains("\"type\":\"urn:countersign:problem:" + slug + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
