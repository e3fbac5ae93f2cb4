package countersign.platform.engine.work;

import countersign.platform.calls.ServiceTokens;
import io.camunda.zeebe.client.CredentialsProvider;
import java.io.IOException;

/** Each call to the engine carries a token of this service's own account. */
final class EngineCredentials implements CredentialsProvider {

    private final ServiceTokens tokens;

    EngineCredentials(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    /** Fails the call while the provider is away: anything but an {@code IOException} would leave it without an end. */
    @Override
    public void applyCredentials(CredentialsApplier applier) throws IOException {
        applier.put("Authorization", "Bearer " + token());
    }

    private String token() throws IOException {
        try {
            return tokens.token();
        } catch (RuntimeException away) {
            throw new IOException("There is no token for the engine: " + away.getMessage(), away);
        }
    }

    /** Never here: every caller of the engine tries again by itself, then with another token. */
    @Override
    public boolean shouldRetryRequest(StatusCode status) {
        if (status.isUnauthorized()) {
            tokens.refused();
        }
        return false;
    }
}
