package countersign.gateway.door.session;

import countersign.gateway.call.SharedTokens;
import countersign.gateway.call.failure.ServiceAway;
import countersign.gateway.call.failure.SignInNeeded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;

/**
 * Refreshes tokens under the lease of {@link SessionTokens}: whoever does not get it waits for the tokens of the one
 * who did. An identity provider that takes each refresh token once, and ends the login when one comes twice, is not
 * provoked.
 */
final class RefreshOnce implements SharedTokens {

    /** So long before its end an access token is replaced. */
    static final Duration SOON = Duration.ofSeconds(10);

    /** Longer than a dead replica's lease, so that somebody takes over within a request. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final SessionTokens tokens;
    private final OAuth2AuthorizedClientProvider refreshing;
    private final Clock clock;

    RefreshOnce(SessionTokens tokens, OAuth2AuthorizedClientProvider refreshing, Clock clock) {
        this.tokens = tokens;
        this.refreshing = refreshing;
        this.clock = clock;
    }

    @Override
    public OAuth2AuthorizedClient lasting(String sessionId, OAuth2AuthorizedClient known, Authentication person) {
        if (lasts(known)) {
            return known;
        }
        var until = clock.instant().plus(PATIENCE);
        while (clock.instant().isBefore(until)) {
            var read = tokens.read(sessionId).orElseThrow(SignInNeeded::new);
            if (lasts(read.client())) {
                return read.client();
            }
            var fresh = tokens.lease(read) ? refreshed(read, person) : Optional.<OAuth2AuthorizedClient>empty();
            if (fresh.isPresent()) {
                return fresh.get();
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new ServiceAway("sign-in");
    }

    private boolean lasts(OAuth2AuthorizedClient client) {
        Instant end = client.getAccessToken().getExpiresAt();
        return end != null && end.isAfter(clock.instant().plus(SOON));
    }

    /** Empty when others have replaced the tokens meanwhile: theirs count. */
    private Optional<OAuth2AuthorizedClient> refreshed(SessionTokens.Read read, Authentication person) {
        try {
            var fresh = refreshing.authorize(OAuth2AuthorizationContext.withAuthorizedClient(read.client())
                    .principal(person)
                    .build());
            if (fresh == null) {
                throw new SignInNeeded();
            }
            return tokens.replace(read, fresh) ? Optional.of(fresh) : Optional.empty();
        } catch (ClientAuthorizationException e) {
            if (!tokens.release(read)) {
                return Optional.empty();
            }
            throw "invalid_grant".equals(e.getError().getErrorCode()) ? new SignInNeeded() : new ServiceAway("sign-in");
        }
    }
}
