package countersign.platform.stuck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Automatic work that does not succeed by itself, in plain words.
 *
 * @param what what was to be done
 * @param subject id of what it is about, such as a review or a part of one; null when that is not known
 * @param why why it did not succeed the last time
 * @param advice what the operator can do
 * @param detail the same failure as the software says it, for whoever maintains it
 * @param retried the last time that an operator had it run again; null when nobody has
 */
public record StuckWork(
        String id,
        String what,
        @Nullable String subject,
        String why,
        String advice,
        String detail,
        int attempts,
        Instant since,
        Instant lastAttempt,
        @Nullable Retried retried) {

    /** Who had it run again, by name, and when. */
    public record Retried(String by, Instant at) {}
}
