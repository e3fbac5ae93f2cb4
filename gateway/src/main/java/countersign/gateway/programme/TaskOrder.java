package countersign.gateway.programme;

import countersign.gateway.client.WorkItem;
import countersign.gateway.page.show.ByName;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** In which order a review's outstanding tasks are listed one by one. */
enum TaskOrder {
    ORGANISATION("By organisation"),
    DUE("By due date"),
    WAITING("Longest waiting first");

    private final String label;

    TaskOrder(String label) {
        this.label = label;
    }

    /** As the address names it; by organisation if it names none. */
    static TaskOrder of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst()
                .orElse(ORGANISATION);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A link to the same list in another order; the current one leads nowhere. */
    record Choice(String label, String href, boolean current) {}

    List<Choice> choices(String review) {
        return Arrays.stream(values())
                .map(order -> new Choice(
                        order.label, "/reviews/" + review + "?tasks=" + order.word() + "#tasks", order == this))
                .toList();
    }

    Comparator<WorkItem> of(Function<WorkItem, String> organisation) {
        return switch (this) {
            case ORGANISATION ->
                Comparator.comparing(organisation, ByName.ORDER).thenComparing(WorkItem.MOST_URGENT_FIRST);
            case DUE -> WorkItem.MOST_URGENT_FIRST;
            case WAITING -> Comparator.comparing(WorkItem::openedAt).thenComparing(WorkItem::id);
        };
    }
}
