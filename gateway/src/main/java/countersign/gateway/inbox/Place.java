package countersign.gateway.inbox;

import countersign.gateway.client.WorkItem;
import countersign.gateway.client.WorkItem.Urgency;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/**
 * A place in the merged list. One compound cursor for all services, and a stable one: it does not matter whether that
 * item is still there, or whether a service was away when the place was noted.
 */
record Place(Urgency urgency, Instant at, String id) {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::urgency).thenComparing(Place::at).thenComparing(Place::id);

    static Place of(WorkItem item) {
        return new Place(item.urgency(), item.since(), item.id());
    }

    boolean isBefore(WorkItem item) {
        return ORDER.compare(this, of(item)) < 0;
    }

    boolean isAfter(WorkItem item) {
        return ORDER.compare(this, of(item)) > 0;
    }

    String cursor() {
        var text = urgency + " " + at + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a cursor that is not ours: the list is then shown from its start. */
    static Optional<Place> parse(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 3);
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new Place(Urgency.valueOf(parts[0]), Instant.parse(parts[1]), parts[2]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
