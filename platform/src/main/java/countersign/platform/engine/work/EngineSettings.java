package countersign.platform.engine.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How workers deal with the engine.
 *
 * @param activation how long a job is ours before it is stored, or its task done
 * @param lease how long held work stays ours without renewal
 * @param renewEvery how often held work is renewed, with jitter; so soon a withdrawal is noticed
 * @param sweepEvery how often renewals that are due are looked for
 * @param maxJobsActive jobs of one type at the same time in this replica
 * @param threads worker threads of this replica
 */
@ConfigurationProperties("countersign.engine")
public record EngineSettings(
        @DefaultValue("30s") Duration activation,
        @DefaultValue("6h") Duration lease,
        @DefaultValue("15m") Duration renewEvery,
        @DefaultValue("15s") Duration sweepEvery,
        @DefaultValue("16") int maxJobsActive,
        @DefaultValue("4") int threads) {

    /** How long what ended a job at the engine may take to be known here: a step of the route is done in seconds. */
    Duration untilMissed() {
        return sweepEvery.multipliedBy(4);
    }
}
