package countersign.review.nhsereturn.envelope;

import java.time.Instant;
import java.util.Optional;

/**
 * A message to one endpoint.
 *
 * @param arrived nothing is known of it at first
 * @param failingSince when people were told that it fails again and again, until it arrives or is given up
 */
public record Sending(String delivery, String endpoint, Optional<Boolean> arrived, Optional<Instant> failingSince) {

    /** One that is about to be put in the queue. */
    public static Sending to(String endpoint, String delivery) {
        return new Sending(delivery, endpoint, Optional.empty(), Optional.empty());
    }

    boolean hasArrived() {
        return arrived.orElse(false);
    }

    boolean isLost() {
        return arrived.isPresent() && !hasArrived();
    }

    Sending settled(boolean now) {
        return new Sending(delivery, endpoint, Optional.of(now || hasArrived()), Optional.empty());
    }

    Sending failing(Instant at) {
        return hasArrived() || failingSince.isPresent()
                ? this
                : new Sending(delivery, endpoint, arrived, Optional.of(at));
    }
}
