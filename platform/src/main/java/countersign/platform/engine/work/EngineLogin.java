package countersign.platform.engine.work;

import countersign.platform.calls.ClientCredentials;
import countersign.platform.calls.ServiceTokens;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service shows the engine who it is.
 *
 * @param tokenUrl the token endpoint; empty for an engine that asks for no token
 * @param scope has the token made out to the engine's audience, which no other token carries
 */
@ConfigurationProperties("countersign.zeebe.login")
record EngineLogin(
        @DefaultValue("") String tokenUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String scope,
        @DefaultValue("") String audience) {

    Optional<EngineCredentials> credentials(Clock clock) {
        return tokenUrl.isEmpty()
                ? Optional.empty()
                : Optional.of(new EngineCredentials(new ServiceTokens(
                        new ClientCredentials(tokenUrl, clientId, clientSecret, scope, audience), clock)));
    }
}
