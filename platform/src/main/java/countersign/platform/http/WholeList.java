package countersign.platform.http;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that is made whole, sorted by an instant, and then cut: for the few hundred items of one person or one review.
 * The cursor holds the place of the last item that was given out, so that what comes or goes between two pages neither
 * repeats nor hides another.
 *
 * @param when the item's instant; what has none comes last among the earliest, and first among the latest
 * @param name what tells items of the same instant apart, without line breaks
 */
public record WholeList<T>(Function<T, @Nullable Instant> when, Function<T, String> name) {

    private static final Instant NONE = Cursor.LATEST.minusSeconds(1);

    public Page<T> earliestFirst(Stream<T> items, @Nullable String cursor, PageLimit limit) {
        return page(items, cursor, limit, Comparator.comparing(Place::at));
    }

    public Page<T> latestFirst(Stream<T> items, @Nullable String cursor, PageLimit limit) {
        return page(items, cursor, limit, Comparator.comparing(Place::at).reversed());
    }

    private Page<T> page(Stream<T> items, @Nullable String cursor, PageLimit limit, Comparator<Place> byInstant) {
        var order = byInstant.thenComparing(Place::name);
        var after = Place.of(Cursor.decode(cursor, 2));
        var fetched = items.filter(item -> after == null || order.compare(placeOf(item), after) > 0)
                .sorted(Comparator.comparing(this::placeOf, order))
                .limit(limit.value() + 1L)
                .toList();
        return Page.cut(fetched, limit.value(), last -> placeOf(last).cursor());
    }

    private Place placeOf(T item) {
        var at = when.apply(item);
        return new Place(at == null ? NONE : at, name.apply(item));
    }

    private record Place(Instant at, String name) {

        static @Nullable Place of(@Nullable Cursor cursor) {
            return cursor == null
                    ? null
                    : new Place(cursor.instant(0), cursor.keys().getLast());
        }

        Cursor cursor() {
            return Cursor.at(at.toString(), name);
        }
    }
}
