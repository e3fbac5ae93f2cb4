package countersign.webserver.token;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Access tokens that are signed RS256 by the realm, for us, within their time, which they must name. */
public final class RealmTokens {

    /** Clocks may differ by as much. A token is good for this much longer than it says: see ADR 10. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private RealmTokens() {}

    /**
     * Keys are fetched when the first token comes, not at start.
     *
     * @param certs the address of the realm's public keys
     * @param subject what has to hold of whom the token is about
     */
    public static JwtDecoder decoder(String certs, String issuer, String audience, OAuth2TokenValidator<Jwt> subject) {
        var claims = JwtValidators.createDefaultWithValidators(
                List.of(thatEnd(), new JwtIssuerValidator(issuer), new JwtAudienceValidator(audience), subject));
        var decoder = NimbusJwtDecoder.withJwkSource(new RealmKeys(certs)).build();
        decoder.setJwtValidator(claims);
        return new VerifiedTokens(decoder, claims, Ticker.systemTicker());
    }

    private static JwtTimestampValidator thatEnd() {
        var times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }
}
