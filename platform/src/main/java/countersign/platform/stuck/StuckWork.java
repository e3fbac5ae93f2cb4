package countersign.platform.stuck;

import java.time.Instant;

/**
 * Automatic work that does not succeed by itself, in plain words.
 *
 * @param what what was to be done
 * @param why how it failed the last time
 */
public record StuckWork(String id, String what, String why, int attempts, Instant since, Instant lastAttempt) {}
