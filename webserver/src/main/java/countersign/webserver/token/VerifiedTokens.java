package countersign.webserver.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a minute which tokens the realm has signed, by every character of them: a person's next call with the
 * same token costs no arithmetic. What the token says, its end above all, is judged at each call; a key that the realm
 * has taken back is out after that minute.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    /** A token and its claims take about 10 kB. */
    private static final long MOST = 500;

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> signed;

    /** @param decoder checks signature and claims, and throws if either is not good */
    VerifiedTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> claims, Ticker ticker) {
        this.decoder = decoder;
        this.claims = claims;
        this.signed = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        var known = signed.getIfPresent(token);
        if (known == null) {
            var decoded = decoder.decode(token);
            signed.put(token, decoded);
            return decoded;
        }
        var result = claims.validate(known);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token is no longer good", result.getErrors());
        }
        return known;
    }
}
