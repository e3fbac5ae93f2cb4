package countersign.gateway.inbox;

import countersign.gateway.client.WorkItem;
import java.util.List;

/**
 * One page of a sorted list.
 *
 * @param earlier whether there are items before it
 * @param later whether there are items after it
 */
record Slice(List<WorkItem> items, boolean earlier, boolean later) {

    /** The page that the query asks for, out of all that match it. */
    static Slice of(List<WorkItem> matching, InboxQuery query, int size) {
        var from = query.end()
                .map(end -> Math.max(0, firstNotBefore(matching, end) - size))
                .or(() -> query.start().map(start -> firstAfter(matching, start)))
                .orElse(0);
        var to = Math.min(matching.size(), from + size);
        return new Slice(matching.subList(from, to), from > 0, to < matching.size());
    }

    private static int firstAfter(List<WorkItem> items, Place place) {
        return (int) items.stream().filter(item -> !place.isBefore(item)).count();
    }

    private static int firstNotBefore(List<WorkItem> items, Place place) {
        return (int) items.stream().filter(place::isAfter).count();
    }
}
