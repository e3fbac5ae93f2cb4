package countersign.gateway.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import countersign.gateway.call.failure.CallFailed;
import countersign.gateway.client.review.OrganisationClient;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names in the place of ODS codes. They are known to everybody and seldom change: they are kept for ten minutes. */
@Component
public class OrganisationNames {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final long MOST = 1_000;

    private final OrganisationClient client;
    private final Cache<String, String> names =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    OrganisationNames(OrganisationClient client) {
        this.client = client;
    }

    /** The organisation's name, or the code itself where the name cannot be had now. */
    public String of(String ods) {
        return Optional.ofNullable(names.get(ods, this::asked)).orElse(ods);
    }

    private @Nullable String asked(String ods) {
        try {
            return client.organisation(ods).name();
        } catch (CallFailed unknown) {
            return null;
        }
    }
}
