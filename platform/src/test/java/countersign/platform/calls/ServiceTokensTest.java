package countersign.platform.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import countersign.platform.identity.OidcEndpoints;
import countersign.platform.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClientException;

class ServiceTokensTest {

    private static final String TOKEN = "/realms/r/protocol/openid-connect/token";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-29T09:00:00Z"));
    private final WireMockServer provider =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void providerGrants() {
        provider.start();
        provider.stubFor(
                post(urlPathEqualTo(TOKEN)).willReturn(okJson("{\"access_token\":\"t1\",\"expires_in\":300}")));
    }

    @AfterEach
    void stop() {
        provider.stop();
    }

    private ServiceTokens tokens(String secret) {
        var endpoints = new OidcEndpoints(provider.baseUrl() + "/realms/r", "countersign", "a service", secret);
        return new ServiceTokens(ClientCredentials.of(endpoints), clock);
    }

    private void grants(String token) {
        provider.stubFor(post(urlPathEqualTo(TOKEN))
                .willReturn(okJson("{\"access_token\":\"%s\",\"expires_in\":45}".formatted(token))));
    }

    @Test
    void aSecretWithAnyCharacterArrivesAsItIs() {
        assertThat(tokens("a+b/c=").token()).isEqualTo("t1");
        var credentials = Base64.getEncoder().encodeToString("a+service:a%2Bb%2Fc%3D".getBytes(StandardCharsets.UTF_8));
        provider.verify(
                postRequestedFor(urlPathEqualTo(TOKEN)).withHeader("Authorization", equalTo("Basic " + credentials)));
    }

    @Test
    void aTokenIsFetchedOnceWhileItLives() {
        var tokens = tokens("s");
        tokens.token();
        tokens.token();
        provider.verify(1, postRequestedFor(urlPathEqualTo(TOKEN)));
    }

    @Test
    void whatTheTokenIsForIsAskedFor() {
        new ServiceTokens(
                        new ClientCredentials(provider.baseUrl() + TOKEN, "a service", "s", "engine", "the-engine"),
                        clock)
                .token();
        provider.verify(postRequestedFor(urlPathEqualTo(TOKEN))
                .withFormParam("scope", equalTo("engine"))
                .withFormParam("audience", equalTo("the-engine")));
    }

    @Test
    void theTokenAtHandIsUsedToItsEndWhileTheProviderIsAway() {
        grants("t1");
        var tokens = tokens("s");
        tokens.token();
        provider.stubFor(post(urlPathEqualTo(TOKEN)).willReturn(serviceUnavailable()));

        clock.advance(Duration.ofSeconds(40));
        assertThat(tokens.token()).isEqualTo("t1");
        clock.advance(Duration.ofSeconds(5));
        assertThatThrownBy(tokens::token).isInstanceOf(RestClientException.class);
        grants("t2");
        assertThat(tokens.token()).isEqualTo("t2");
    }

    @Test
    void aRefusedTokenIsNotUsedAgainUnlessItIsNew() {
        grants("t1");
        var tokens = tokens("s");
        tokens.token();
        grants("t2");

        tokens.refused();
        assertThat(tokens.token()).isEqualTo("t1");
        clock.advance(Duration.ofSeconds(11));
        tokens.refused();
        assertThat(tokens.token()).isEqualTo("t2");
    }
}
