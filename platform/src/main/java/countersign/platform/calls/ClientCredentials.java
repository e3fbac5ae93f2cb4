package countersign.platform.calls;

import countersign.platform.identity.OidcEndpoints;

/**
 * An account of this service and where its tokens are had.
 *
 * @param scope what the token is to be good for beyond what every token is; empty for nothing
 * @param audience for providers that want to be told whom the token is for; empty for none
 */
public record ClientCredentials(String tokenUrl, String clientId, String clientSecret, String scope, String audience) {

    static ClientCredentials of(OidcEndpoints oidc) {
        return new ClientCredentials(oidc.token(), oidc.clientId(), oidc.clientSecret(), "", "");
    }
}
