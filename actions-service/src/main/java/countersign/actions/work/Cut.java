package countersign.actions.work;

import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of lists that are made whole: the cursor holds the place of the last item that was given out. */
final class Cut {

    private static final String NEVER = "9999";

    private Cut() {}

    /** By due date and id. */
    static Page<WorkItem> work(List<WorkItem> sorted, @Nullable String cursor, int limit) {
        return page(sorted, cursor, limit, item -> (item.dueAt() == null ? NEVER : item.dueAt()) + " " + item.id(), 1);
    }

    /** Newest first. */
    static Page<TimelineItem> timeline(List<TimelineItem> sorted, @Nullable String cursor, int limit) {
        return page(
                sorted,
                cursor,
                limit,
                item -> item.at().toEpochMilli() + " " + item.what().replaceAll("\\R", " "),
                -1);
    }

    private static <T> Page<T> page(
            List<T> sorted, @Nullable String cursor, int limit, Function<T, String> place, int direction) {
        Cursor after = Cursor.decode(cursor, 1);
        List<T> rest = after == null
                ? sorted
                : sorted.stream()
                        .filter(item -> direction
                                        * place.apply(item)
                                                .compareTo(after.keys().getFirst())
                                > 0)
                        .toList();
        return Page.cut(rest.subList(0, Math.min(rest.size(), limit + 1)), limit, last -> Cursor.at(place.apply(last)));
    }
}
