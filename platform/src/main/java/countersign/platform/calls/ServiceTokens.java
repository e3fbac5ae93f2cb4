package countersign.platform.calls;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Access tokens of this service's own client (client credentials): fetched when first needed, and again ten seconds
 * before they run out. While the provider does not answer, the one at hand is used to its end.
 */
public final class ServiceTokens {

    private static final Duration EARLY = Duration.ofSeconds(10);

    private final ClientCredentials account;
    private final Clock clock;
    private final RestClient http;
    private @Nullable Token known;

    public ServiceTokens(ClientCredentials account, Clock clock) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TimeOuts.CONNECT);
        requests.setReadTimeout(TimeOuts.READ);
        this.account = account;
        this.clock = clock;
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** Throws when the identity provider cannot be reached or refuses. */
    public synchronized String token() {
        var now = clock.instant();
        var held = known;
        if (held == null || !held.until.isAfter(now.plus(EARLY))) {
            held = fetchUnless(held != null && held.until.isAfter(now) ? held : null, now);
            known = held;
        }
        return held.value;
    }

    /**
     * To be told when a token was refused: it is not used again, unless it was fetched a moment ago and is not to
     * blame.
     */
    public synchronized void refused() {
        if (known != null && known.since.plus(EARLY).isBefore(clock.instant())) {
            known = null;
        }
    }

    private Token fetchUnless(@Nullable Token good, Instant now) {
        try {
            return fetch(now);
        } catch (RestClientException away) {
            if (good == null) {
                throw away;
            }
            return good;
        }
    }

    private Token fetch(Instant now) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        addUnlessEmpty(form, "scope", account.scope());
        addUnlessEmpty(form, "audience", account.audience());
        var granted = http.post()
                .uri(account.tokenUrl())
                .headers(headers -> headers.setBasicAuth(encoded(account.clientId()), encoded(account.clientSecret())))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Grant.class);
        if (granted == null || granted.accessToken == null) {
            throw new IllegalStateException("The identity provider gave no token");
        }
        return new Token(granted.accessToken, now, now.plusSeconds(granted.expiresIn));
    }

    private static void addUnlessEmpty(MultiValueMap<String, String> form, String name, String value) {
        if (!value.isEmpty()) {
            form.add(name, value);
        }
    }

    /** As RFC 6749, 2.3.1 wants it: a secret may hold a plus sign. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Grant(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    private record Token(String value, Instant since, Instant until) {}
}
