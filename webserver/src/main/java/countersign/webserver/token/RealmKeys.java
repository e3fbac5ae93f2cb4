package countersign.webserver.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The realm's public keys. A token that names an unknown key has them asked for again, at most twice in ten seconds, so
 * that made-up names cannot turn us on the provider. While the provider is away the keys known last serve for an hour.
 */
final class RealmKeys implements JWKSource<SecurityContext> {

    private static final int PATIENCE = 2_000;
    private static final int MOST = 100_000;
    private static final long KEPT = 300_000;
    private static final long WAIT = 15_000;
    private static final long APART = 10_000;
    private static final long OUTAGE = 3_600_000;

    private final JWKSource<SecurityContext> keys;
    private volatile boolean known;

    RealmKeys(String address) {
        keys = JWKSourceBuilder.create(url(address), new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST))
                .cache(KEPT, WAIT)
                .refreshAheadCache(false)
                .rateLimited(APART)
                .outageTolerant(OUTAGE)
                .build();
    }

    /** The keys that match; none for a name that is not known and was asked for too lately. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            var found = keys.get(selector, context);
            known = true;
            return found;
        } catch (RateLimitReachedException tooOften) {
            if (known) {
                return List.of();
            }
            throw tooOften;
        }
    }

    private static java.net.URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException cause) {
            throw new IllegalArgumentException("The realm's keys are at no address: " + address, cause);
        }
    }
}
