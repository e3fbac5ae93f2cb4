package countersign.review.nhsereturn.envelope;

import java.time.Instant;
import java.util.Optional;

/**
 * A message to one endpoint.
 *
 * @param arrived nothing is known of it at first
 * @param failingSince when people were told that it fails again and again, until it arrives or is given up
 * @param request that had it sent, if it was sent later than the rest of its envelope
 */
public record Sending(
        String delivery,
        String endpoint,
        Optional<Boolean> arrived,
        Optional<Instant> failingSince,
        Optional<String> request) {

    /** One that is about to be put in the queue. */
    public static Sending to(String endpoint, String delivery) {
        return new Sending(delivery, endpoint, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One that is sent when the others have been. */
    public static Sending late(String endpoint, String delivery, String request) {
        return new Sending(delivery, endpoint, Optional.empty(), Optional.empty(), Optional.of(request));
    }

    boolean hasArrived() {
        return arrived.orElse(false);
    }

    boolean isLost() {
        return arrived.isPresent() && !hasArrived();
    }

    Sending settled(boolean now) {
        return new Sending(delivery, endpoint, Optional.of(now || hasArrived()), Optional.empty(), request);
    }

    Sending failing(Instant at) {
        return hasArrived() || failingSince.isPresent()
                ? this
                : new Sending(delivery, endpoint, arrived, Optional.of(at), request);
    }
}
