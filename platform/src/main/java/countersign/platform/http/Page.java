package countersign.platform.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list as it goes out; {@code next} is the cursor of the page that follows, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** Cuts a page out of {@code limit + 1} fetched items: one too many means that another page follows. */
    public static <T> Page<T> cut(List<T> fetched, int limit, Function<T, Cursor> cursor) {
        if (fetched.size() <= limit) {
            return whole(fetched);
        }
        var items = fetched.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()).encode());
    }

    public <R> Page<R> map(Function<? super T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
