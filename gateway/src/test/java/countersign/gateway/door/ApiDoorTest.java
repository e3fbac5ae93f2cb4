package countersign.gateway.door;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jwt.JWTClaimsSet;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ApiDoorTest extends GatewayTest {

    private static final String PATH = "/api/review/returns";

    private HttpResponse<String> call(String token) {
        return browser().send(request(PATH, token));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(address() + path)).header("Authorization", "Bearer " + token);
    }

    private static JWTClaimsSet.Builder claims() {
        return Around.PROVIDER.claims(REVIEW_LEAD);
    }

    private static String token() {
        return Around.PROVIDER.signed(claims().build());
    }

    @Test
    void letsAGoodTokenThroughToTheServiceAndAddsARequestId() {
        answers(PATH, "{\"items\":[]}");
        var answer = call(token());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"items\":[]}");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        Around.SERVICES.verify(getRequestedFor(urlPathEqualTo(PATH))
                .withHeader("X-Request-Id", equalTo(id))
                .withoutHeader("Cookie"));
    }

    @Test
    void ignoresALoginsCookie() {
        answers(PATH, "{\"items\":[]}");
        var browser = signedIn();
        var answer = browser.send(HttpRequest.newBuilder(URI.create(address() + PATH)));
        assertThat(answer.statusCode()).isEqualTo(401);
        Around.SERVICES.verify(0, getRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void servesTheSigningKeysToAnyone() {
        answers("/api/signoff/jwks.json", "{\"keys\":[]}");
        var answer = browser().send(HttpRequest.newBuilder(URI.create(address() + "/api/signoff/jwks.json")));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void servesEachServicesDescriptionToWhoeverHasAToken() {
        answers("/v3/api-docs", "{\"openapi\":\"3.1.0\"}");
        for (var service : java.util.List.of("review", "signoff", "actions")) {
            var path = "/api/" + service + "/v3/api-docs";
            assertThat(browser().send(request(path, token())).body()).contains("3.1.0");
            assertThat(browser().send(request(path, "nonsense")).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void namesTheServiceThatDoesNotAnswer() {
        Around.SERVICES.stubFor(
                any(urlPathEqualTo(PATH)).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        var answer = call(token());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:countersign:problem:service-away", "review");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void passesAServicesRefusalOnAsItIs() {
        var problem = "{\"type\":\"urn:countersign:problem:stale-version\",\"currentVersion\":3}";
        answers(PATH, 409, problem);
        var answer = call(token());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo(problem);
    }

    @Test
    void anUnknownApiPathIsAProblemDocument() {
        var answer = browser().send(request("/api/nothing", token()));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
