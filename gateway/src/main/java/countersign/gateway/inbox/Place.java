package countersign.gateway.inbox;

import countersign.gateway.work.WorkItem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in the merged list: the due date and the id of an item. One compound cursor for all services, and a stable
 * one: it does not matter whether that item is still there, or whether a service was away when the place was noted.
 */
record Place(Instant due, String id) {

    static Place of(WorkItem item) {
        return new Place(item.due().orElse(Instant.MAX), item.id());
    }

    boolean isBefore(WorkItem item) {
        return compareTo(item) < 0;
    }

    boolean isAfter(WorkItem item) {
        return compareTo(item) > 0;
    }

    private int compareTo(WorkItem item) {
        var other = of(item);
        var byDate = due.compareTo(other.due);
        return byDate == 0 ? id.compareTo(other.id) : byDate;
    }

    String cursor() {
        var text = (due.equals(Instant.MAX) ? "" : due.toString()) + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a cursor that is not ours: the list is then shown from its start. */
    static Optional<Place> parse(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var space = text.indexOf(' ');
            if (space < 0) {
                return Optional.empty();
            }
            var due = space == 0 ? Instant.MAX : Instant.parse(text.substring(0, space));
            return Optional.of(new Place(due, text.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
