package countersign.platform.identity;

import countersign.webserver.token.RealmTokens;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Which access tokens are good: those of the realm, for us, about somebody who can be a {@link Caller}. */
final class AccessTokens {

    private AccessTokens() {}

    static JwtDecoder of(OidcEndpoints oidc) {
        return RealmTokens.decoder(oidc.certs(), oidc.issuer(), oidc.audience(), AccessTokens::aboutSomebody);
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
