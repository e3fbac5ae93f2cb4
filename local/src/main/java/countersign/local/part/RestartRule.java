package countersign.local.part;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often a part that ends by itself is started again: three times in ten minutes, each part for itself. */
public final class RestartRule {
    private static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> restarts = new HashMap<>();

    public RestartRule(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the part may be started again now, which then counts. */
    synchronized boolean allows(String part) {
        Instant now = clock.instant();
        Deque<Instant> own = restarts.computeIfAbsent(part, _ -> new ArrayDeque<>());
        own.removeIf(earlier -> !earlier.isAfter(now.minus(WITHIN)));
        if (own.size() == MOST) {
            return false;
        }
        own.add(now);
        return true;
    }
}
