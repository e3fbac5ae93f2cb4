package countersign.platform.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import countersign.platform.identity.OidcEndpoints;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

    private static final String TOKEN = "/realms/r/protocol/openid-connect/token";

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
        return new ServiceTokens(endpoints, Clock.systemUTC());
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
}
