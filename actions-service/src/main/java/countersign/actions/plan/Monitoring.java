package countersign.actions.plan;

import java.time.Instant;

/** Whether the engine waits for the plan's completion. */
public sealed interface Monitoring {

    /** Whether it is this job by which the engine waits, or waited. */
    default boolean isBy(long key) {
        return switch (this) {
            case NotAsked notAsked -> false;
            case Awaited(long jobKey, Instant since) -> jobKey == key;
            case Told(long jobKey, Instant at) -> jobKey == key;
        };
    }

    /** It has not asked yet, or asks no more. */
    record NotAsked() implements Monitoring {}

    /** It waits, by this job. */
    record Awaited(long jobKey, Instant since) implements Monitoring {}

    /** It was told that the plan is complete. */
    record Told(long jobKey, Instant at) implements Monitoring {}
}
