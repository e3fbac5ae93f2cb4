package countersign.local.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An access token that is fetched again when half of its short life is over. */
public final class KeptToken implements Supplier<String> {
    private static final Duration USED_FOR = Duration.ofSeconds(25);

    private final Supplier<String> fetch;
    private final Clock clock;
    private @Nullable String token;
    private Instant until = Instant.EPOCH;

    public KeptToken(Supplier<String> fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    @Override
    public synchronized String get() {
        String known = token;
        if (known == null || clock.instant().isAfter(until)) {
            known = fetch.get();
            token = known;
            until = clock.instant().plus(USED_FOR);
        }
        return known;
    }
}
