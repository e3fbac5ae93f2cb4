package countersign.platform.identity;

import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Which access tokens are good: signed RS256 by the realm, for us, within their time (which they must name), about
 * somebody who can be a {@link Caller}.
 */
final class AccessTokens {

    /** Clocks may differ by as much. A token is good for this much longer than it says: see ADR 10. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private AccessTokens() {}

    static JwtDecoder of(OidcEndpoints oidc) {
        var decoder =
                NimbusJwtDecoder.withJwkSource(new RealmKeys(oidc.certs())).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                thatEnd(),
                new JwtIssuerValidator(oidc.issuer()),
                new JwtAudienceValidator(oidc.audience()),
                AccessTokens::aboutSomebody)));
        return decoder;
    }

    private static JwtTimestampValidator thatEnd() {
        var times = new JwtTimestampValidator(SKEW);
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }

    private static OAuth2TokenValidatorResult aboutSomebody(Jwt token) {
        try {
            Callers.from(token);
            return OAuth2TokenValidatorResult.success();
        } catch (IllegalArgumentException nobody) {
            return OAuth2TokenValidatorResult.failure(
                    new OAuth2Error("invalid_token", "The token is about nobody known here", null));
        }
    }
}
