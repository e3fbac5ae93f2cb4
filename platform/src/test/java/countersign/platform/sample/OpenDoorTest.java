package countersign.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.testing.OpenApiProof;
import countersign.platform.testing.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who comes in, and what a service shows of itself. */
class OpenDoorTest extends RunningSample {

    @Autowired
    private ApplicationContext service;

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
        assertThat(change.findValuesAsString("name")).containsExactlyInAnyOrder("id", "If-Match", "Not-NHS-Number");
    }

    @Test
    void showsNothingOfItselfButItsHealth() {
        assertThat(edge(person()).get("/actuator/env").status()).isEqualTo(404);
        assertThat(edge(person()).get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    /** Also with the embedded document server, which does not know everything that MongoDB knows. */
    @Test
    void saysThatItIsUpInFewWordsAndNotToStrangers() {
        var answer = edge(person()).get("/actuator/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("status").asString()).isEqualTo("UP");
        assertThat(answer.body()).hasSizeLessThan(100).doesNotContain("details", "components");
        for (var path : List.of("/actuator/health", "/actuator/health/mongo", "/actuator/health/diskSpace")) {
            problem(edge().get(path), 401, "not-logged-in");
        }
        assertThat(edge(person()).get("/actuator/health/mongo").status()).isEqualTo(404);
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
    void givesEachRequestAnId() {
        var answer = edge().with("X-Request-Id", "abcdefgh-1").get("/api/sample/greeting");
        assertThat(answer.header("X-Request-Id")).isEqualTo("abcdefgh-1");
        var other = edge().with("X-Request-Id", "evil id").get("/api/sample/greeting");
        assertThat(other.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }
}
