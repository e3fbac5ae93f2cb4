package countersign.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import countersign.platform.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WholeListTest {

    private static final WholeList<Item> ITEMS = new WholeList<>(Item::at, Item::name);
    private static final Item LATE = item("2026-11-30T09:00:00.120Z", "a");
    private static final Item EARLY = item("2026-11-30T09:00:00Z", "b");
    private static final Item AS_EARLY = item("2026-11-30T09:00:00Z", "c");
    private static final Item UNDATED = new Item(null, "d");
    private static final List<Item> ALL = List.of(UNDATED, LATE, AS_EARLY, EARLY);

    private record Item(@Nullable Instant at, String name) {}

    @Test
    void givesEachItemOnceWhateverThePageHolds() {
        for (int limit = 1; limit <= ALL.size() + 1; limit++) {
            assertThat(walked(limit, true)).containsExactly(EARLY, AS_EARLY, LATE, UNDATED);
            assertThat(walked(limit, false)).containsExactly(UNDATED, LATE, EARLY, AS_EARLY);
        }
    }

    @Test
    void goesOnWhereItWasThoughTheLastItemIsGone() {
        var first = ITEMS.earliestFirst(ALL.stream(), null, new PageLimit(2));
        var left = ALL.stream().filter(item -> !item.equals(AS_EARLY));

        assertThat(ITEMS.earliestFirst(left, first.next(), new PageLimit(2)).items())
                .containsExactly(LATE, UNDATED);
    }

    @Test
    void refusesACursorOfAnotherList() {
        var others = Cursor.at("soon", "b").encode();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ITEMS.earliestFirst(ALL.stream(), others, new PageLimit(2)));
    }

    private static List<Item> walked(int limit, boolean earliestFirst) {
        var seen = new ArrayList<Item>();
        String cursor = null;
        do {
            var page = earliestFirst
                    ? ITEMS.earliestFirst(ALL.stream(), cursor, new PageLimit(limit))
                    : ITEMS.latestFirst(ALL.stream(), cursor, new PageLimit(limit));
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    private static Item item(String at, String name) {
        return new Item(Instant.parse(at), name);
    }
}
