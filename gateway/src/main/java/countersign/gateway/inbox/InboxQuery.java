package countersign.gateway.inbox;

import countersign.gateway.client.WorkItem;
import countersign.gateway.page.Words;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the inbox asks for; the address of every link on it is made from one of these.
 *
 * @param due {@code overdue}, {@code week} or empty
 * @param after cursor of the item before the first shown; empty from the start
 * @param before cursor of the item after the last shown; empty unless going back
 */
record InboxQuery(Set<String> kind, Set<String> review, String due, String after, String before) {

    InboxQuery {
        kind = kind == null ? Set.of() : Set.copyOf(kind);
        review = review == null ? Set.of() : Set.copyOf(review);
        due = due != null && (due.equals("overdue") || due.equals("week")) ? due : "";
        after = after == null ? "" : after;
        before = before == null ? "" : before;
    }

    static InboxQuery everything() {
        return new InboxQuery(Set.of(), Set.of(), "", "", "");
    }

    boolean matches(WorkItem item, Words words) {
        return (kind.isEmpty() || kind.contains(item.kind()))
                && (review.isEmpty()
                        || item.reviews().stream().map(WorkItem.Also::reviewId).anyMatch(review::contains))
                && item.due().map(at -> matches(at, words)).orElse(due.isEmpty());
    }

    private boolean matches(java.time.Instant at, Words words) {
        return switch (due) {
            case "overdue" -> words.overdue(at);
            case "week" -> words.daysUntil(at) <= 7;
            default -> true;
        };
    }

    boolean filtered() {
        return !kind.isEmpty() || !review.isEmpty() || !due.isEmpty();
    }

    Optional<Place> start() {
        return Place.parse(after);
    }

    Optional<Place> end() {
        return Place.parse(before);
    }

    InboxQuery due(String other) {
        return new InboxQuery(kind, review, other, "", "");
    }

    InboxQuery withoutKind(String dropped) {
        return new InboxQuery(without(kind, dropped), review, due, "", "");
    }

    InboxQuery withoutReview(String dropped) {
        return new InboxQuery(kind, without(review, dropped), due, "", "");
    }

    InboxQuery after(String cursor) {
        return new InboxQuery(kind, review, due, cursor, "");
    }

    InboxQuery before(String cursor) {
        return new InboxQuery(kind, review, due, "", cursor);
    }

    private static Set<String> without(Set<String> all, String dropped) {
        var left = new TreeSet<>(all);
        left.remove(dropped);
        return left;
    }

    String href() {
        var address = UriComponentsBuilder.fromPath("/work");
        new TreeSet<>(kind).forEach(value -> address.queryParam("kind", value));
        new TreeSet<>(review).forEach(value -> address.queryParam("review", value));
        param(address, "due", due);
        param(address, "after", after);
        param(address, "before", before);
        return address.encode().toUriString();
    }

    private static void param(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
