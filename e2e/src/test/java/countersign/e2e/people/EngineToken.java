package countersign.e2e.people;

import countersign.e2e.suite.RunningSuite;
import countersign.local.identity.KeptToken;
import countersign.local.identity.Realm;
import countersign.local.identity.TokenEndpoint;
import io.camunda.zeebe.client.CredentialsProvider;
import java.time.Clock;
import java.util.function.Supplier;

/** What a call to the engine carries: a service's token that is made out to it, or any other. */
public record EngineToken(Supplier<String> token) implements CredentialsProvider {

    /** As review-service has it. */
    public static EngineToken ofAService(RunningSuite suite) {
        String service = "review-service";
        return new EngineToken(new KeptToken(
                () -> new TokenEndpoint(suite.issuer())
                        .clientCredentials(service, Realm.clientSecret(suite.secrets(), service), Realm.ENGINE_SCOPE),
                Clock.systemUTC()));
    }

    @Override
    public void applyCredentials(CredentialsApplier applier) {
        applier.put("Authorization", "Bearer " + token.get());
    }

    @Override
    public boolean shouldRetryRequest(StatusCode status) {
        return false;
    }
}
