package countersign.platform.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import countersign.platform.identity.OidcEndpoints;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * Access tokens of this service's own client (client credentials): fetched when first needed, and again ten seconds
 * before they run out.
 */
public final class ServiceTokens {

    private static final Duration EARLY = Duration.ofSeconds(10);

    private final OidcEndpoints oidc;
    private final Clock clock;
    private final RestClient http;
    private @Nullable Token known;

    ServiceTokens(OidcEndpoints oidc, Clock clock) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TimeOuts.CONNECT);
        requests.setReadTimeout(TimeOuts.READ);
        this.oidc = oidc;
        this.clock = clock;
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** Throws when the identity provider cannot be reached or refuses. */
    public synchronized String token() {
        var now = clock.instant();
        if (known == null || known.until.isBefore(now.plus(EARLY))) {
            known = fetch(now);
        }
        return known.value;
    }

    private Token fetch(Instant now) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        var granted = http.post()
                .uri(oidc.token())
                .headers(headers -> headers.setBasicAuth(encoded(oidc.clientId()), encoded(oidc.clientSecret())))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Grant.class);
        if (granted == null || granted.accessToken == null) {
            throw new IllegalStateException("The identity provider gave no token");
        }
        return new Token(granted.accessToken, now.plusSeconds(granted.expiresIn));
    }

    /** As RFC 6749, 2.3.1 wants it: a secret may hold a plus sign. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Grant(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    private record Token(String value, Instant until) {}
}
