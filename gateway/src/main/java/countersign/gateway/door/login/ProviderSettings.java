package countersign.gateway.door.login;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider. Its addresses are derived from the issuer and never asked for at start, so that the gateway
 * starts while the provider is away.
 *
 * @param audience that every access token must name
 */
@ConfigurationProperties("countersign.oidc")
public record ProviderSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue("countersign") String audience) {

    /** What the gateway asks for about a person. */
    static final Set<String> SCOPES = Set.of("openid", "profile");

    public String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    /** Scheme, host and port: where forms may lead (signing in and out). */
    public String origin() {
        var address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }

    @Override
    public String toString() {
        return "ProviderSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
