package countersign.platform.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the identity provider is, and this service's own client there. Endpoints are derived, not discovered, so that a
 * service boots while the provider is still starting.
 */
@ConfigurationProperties("countersign.oidc")
public record OidcEndpoints(
        @DefaultValue("http://127.0.0.1:8090/realms/countersign")
        String issuer,

        @DefaultValue("countersign") String audience,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret) {

    public String certs() {
        return issuer + "/protocol/openid-connect/certs";
    }

    public String token() {
        return issuer + "/protocol/openid-connect/token";
    }
}
