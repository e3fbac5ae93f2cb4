package countersign.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is emptied.
 *
 * @param sweepEvery how often every collection is looked through for what the wake-up after a write has missed
 * @param lease how long one delivery may take before another replica takes over; 10 s more for clock skew
 * @param firstRetry wait after a first failure; doubles up to {@code longestRetry}, each with jitter
 * @param threads deliveries at the same time in this replica, in each lane
 */
@ConfigurationProperties("countersign.outbox")
public record OutboxSettings(
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("4") int threads) {}
