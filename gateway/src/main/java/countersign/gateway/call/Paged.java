package countersign.gateway.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as every service gives it; {@code next} is the cursor of the page that follows, null on the last.
 */
public record Paged<T>(List<T> items, @Nullable String next) {

    private static final int LIMIT = 200;
    private static final int MOST = 1_000;

    /**
     * A list from its first page on.
     *
     * @param more whether there is more of it than was read: it must then be said
     */
    public record Whole<T>(List<T> items, boolean more) {}

    /** How a client asks for a page of at most so many items. */
    @FunctionalInterface
    public interface Pages<T> {
        Paged<T> page(@Nullable String cursor, int limit);
    }

    /** Reads page after page, up to a thousand items. */
    public static <T> Whole<T> whole(Pages<T> pages) {
        var items = new ArrayList<T>();
        String cursor = null;
        do {
            var page = pages.page(cursor, LIMIT);
            items.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && items.size() < MOST);
        return new Whole<>(List.copyOf(items), cursor != null);
    }
}
