package countersign.platform.sample;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jwt.SignedJWT;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.HttpEdge;
import countersign.platform.testing.TestTokens;
import java.text.ParseException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ExtendWith(DocumentServer.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CallsTest {

    private static final WireMockServer OTHERS =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void at(DynamicPropertyRegistry properties) {
        OTHERS.start();
        DocumentServer.register(properties);
        TestTokens.register(properties);
        properties.add("countersign.engine.enabled", () -> false);
        properties.add("countersign.outbox.first-retry", () -> "50ms");
        properties.add("countersign.outbox.sweep-every", () -> "100ms");
        properties.add("countersign.services.neighbour.url", OTHERS::baseUrl);
        properties.add("countersign.services.signoff.url", OTHERS::baseUrl);
    }

    @AfterAll
    static void stop() {
        OTHERS.stop();
    }

    @Test
    void asksTheNeighbourAsTheCallerWithTheSameRequestId() {
        OTHERS.stubFor(get("/things/a").willReturn(okJson("{\"name\": \"A\", \"grownLater\": 1}")));
        var token = TestTokens.token().bearer();
        var answer = new HttpEdge(port)
                .with("Authorization", token)
                .with("X-Request-Id", "request-12345")
                .get("/api/sample/neighbour/a");
        assertThat(answer.body()).isEqualTo("{\"name\":\"A\"}");
        OTHERS.verify(getRequestedFor(urlEqualTo("/things/a"))
                .withHeader("Authorization", equalTo(token))
                .withHeader("X-Request-Id", equalTo("request-12345")));
    }

    @Test
    void aRefusalOfTheNeighbourIsAnAnswerHoweverOften() {
        OTHERS.stubFor(get("/things/b").willReturn(aResponse().withStatus(404)));
        var edge = new HttpEdge(port).as(TestTokens.token());
        for (int i = 0; i < 25; i++) {
            assertThat(edge.get("/api/sample/neighbour/b").status()).isEqualTo(404);
        }
        OTHERS.verify(25, getRequestedFor(urlEqualTo("/things/b")));
    }

    @Test
    void saysWhenToComeBackIfTheNeighbourFails() {
        OTHERS.stubFor(get("/things/c").willReturn(aResponse().withStatus(500)));
        var answer = new HttpEdge(port).as(TestTokens.token()).get("/api/sample/neighbour/c");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.body()).contains("urn:countersign:problem:unavailable");
    }

    @Test
    void tellsTheAuditChainAsAServiceUntilItIsRecorded() {
        var path = "/api/signoff/audit/entries";
        OTHERS.stubFor(post(path)
                .inScenario("audit")
                .whenScenarioStateIs("Started")
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("well"));
        OTHERS.stubFor(post(path)
                .inScenario("audit")
                .whenScenarioStateIs("well")
                .willReturn(aResponse().withStatus(201)));
        var person = TestTokens.token().sub("auditor").organisation("QUY");
        var note = new HttpEdge(port)
                .as(person)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/sample/notes", "{\"text\": \"one\"}")
                .json()
                .get("id")
                .asString();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> OTHERS.verify(
                        2,
                        postRequestedFor(urlEqualTo(path))
                                .withRequestBody(matchingJsonPath("$.chain", equalTo("QUY")))
                                .withRequestBody(matchingJsonPath("$.type", equalTo("note.written")))
                                .withRequestBody(matchingJsonPath("$.actor", equalTo("auditor")))
                                .withRequestBody(matchingJsonPath("$.subjects[0]", equalTo(note)))
                                .withRequestBody(matchingJsonPath("$.eventId"))
                                .withRequestBody(matchingJsonPath("$.at"))));
        assertThat(OTHERS.findAll(postRequestedFor(urlEqualTo(path))))
                .allSatisfy(request ->
                        assertThat(subject(request.getHeader("Authorization"))).isEqualTo("service-account"))
                .extracting(request -> request.getBodyAsString())
                .containsOnly(OTHERS.findAll(postRequestedFor(urlEqualTo(path)))
                        .getFirst()
                        .getBodyAsString());
    }

    private static String subject(String bearer) {
        try {
            return SignedJWT.parse(bearer.substring("Bearer ".length()))
                    .getJWTClaimsSet()
                    .getSubject();
        } catch (ParseException notSigned) {
            throw new AssertionError(notSigned);
        }
    }
}
