package countersign.review.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of an incident in every state.
 *
 * @param key the engine's
 * @param attempts when somebody had it run again, also before it stopped in the same place anew; oldest first
 */
public record IncidentFile(long key, Cause cause, Place place, Instant since, List<Attempt> attempts) {

    /** So long after an attempt the engine is given time to say what came of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The engine's word for the kind of failure, and its explanation. */
    public record Cause(String error, String message) {}

    IncidentFile after(List<Attempt> earlier) {
        return new IncidentFile(key, cause, place, since, List.copyOf(earlier));
    }

    IncidentFile with(Attempt attempt) {
        List<Attempt> longer = new ArrayList<>(attempts);
        longer.add(attempt);
        return after(longer);
    }

    /** Whether an attempt is under way whose outcome is not known yet. */
    boolean isBeingTried(Instant now) {
        return !attempts.isEmpty()
                && attempts.getLast().at().isAfter(since)
                && attempts.getLast().at().plus(PATIENCE).isAfter(now);
    }
}
