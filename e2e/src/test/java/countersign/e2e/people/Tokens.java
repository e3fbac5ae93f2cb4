package countersign.e2e.people;

import countersign.e2e.suite.RunningSuite;
import countersign.local.identity.Realm;
import countersign.local.identity.SignIn;
import countersign.local.identity.TokenEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Access tokens of people and systems, fetched when the last one is nearly over. */
final class Tokens {
    private static final Duration USED_FOR = Duration.ofSeconds(25);

    private record Held(String token, Instant until) {}

    private final RunningSuite suite;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Tokens(RunningSuite suite) {
        this.suite = suite;
    }

    String person(String username) {
        return kept(username, () -> fresh(username));
    }

    /** From a sign-in of just now. */
    String fresh(String username) {
        return signIn().token(username, password(username));
    }

    /** Never kept: the password was given again just now. */
    String forSigning(String username) {
        return suite.persistence().until(() -> signIn().steppedUp(username, password(username)));
    }

    String client(String clientId) {
        return kept(clientId, () -> new TokenEndpoint(suite.issuer())
                .clientCredentials(clientId, Realm.clientSecret(suite.secrets(), clientId)));
    }

    String password(String username) {
        return suite.secrets().password(suite.cast().person(username).passwordName());
    }

    private SignIn signIn() {
        return Realm.signIn(suite.issuer(), suite.secrets(), suite.gateway());
    }

    private String kept(String name, Supplier<String> fresh) {
        return held.compute(
                        name,
                        (_, old) -> old != null && old.until().isAfter(Instant.now())
                                ? old
                                : new Held(
                                        suite.persistence().until(fresh),
                                        Instant.now().plus(USED_FOR)))
                .token();
    }
}
