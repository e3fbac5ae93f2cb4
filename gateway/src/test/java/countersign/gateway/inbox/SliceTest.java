package countersign.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.client.WorkItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

    private static final Instant MONDAY = Instant.parse("2024-09-09T12:00:00Z");

    private static WorkItem item(String id, @Nullable Instant due) {
        return item(id, id.endsWith("3") ? "query-response" : "self-assessment", due);
    }

    private static WorkItem item(String id, String kind, @Nullable Instant due) {
        return new WorkItem(id, kind, id, "rev-1", "Review", "", "", "", MONDAY, due, null, 0, id, List.of());
    }

    /** Dates that repeat, and some items without one. */
    private static List<WorkItem> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> item("w" + (n * 7 % count), n % 5 == 0 ? null : MONDAY.plusSeconds(n / 3 * 86_400L)))
                .sorted(WorkItem.MOST_URGENT_FIRST)
                .toList();
    }

    private static List<WorkItem> forwards(List<WorkItem> all, int size) {
        var read = new ArrayList<WorkItem>();
        var query = InboxQuery.everything();
        while (true) {
            var slice = Slice.of(all, query, size);
            read.addAll(slice.items());
            if (!slice.later()) {
                return read;
            }
            query = query.after(Place.of(slice.items().getLast()).cursor());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 100})
    void goingForwardsShowsEveryItemOnceAndInOrder(int size) {
        assertThat(forwards(items(41), size)).isEqualTo(items(41));
    }

    @Test
    void whatIsOwedToNhsEnglandComesFirstThenWhatIsDueThenWhatHasNoDate() {
        var overdue = item("overdue", "plan", MONDAY.minusSeconds(1));
        var later = item("later", "plan", MONDAY.plusSeconds(1));
        var undated = item("undated", "thematic-review", null);
        var query = item("query", "query-response", null);
        var answer = item("answer", "return-answer", MONDAY.plusSeconds(86_400));

        assertThat(java.util.stream.Stream.of(undated, later, query, overdue, answer)
                        .sorted(WorkItem.MOST_URGENT_FIRST))
                .containsExactly(answer, query, overdue, later, undated);
    }

    @Test
    void goingBackShowsThePageBefore() {
        var all = items(41);
        var third = Slice.of(
                all, InboxQuery.everything().after(Place.of(all.get(19)).cursor()), 10);
        var second = Slice.of(
                all,
                InboxQuery.everything()
                        .before(Place.of(third.items().getFirst()).cursor()),
                10);
        assertThat(second.items()).isEqualTo(all.subList(10, 20));
        assertThat(second.earlier()).isTrue();
        assertThat(second.later()).isTrue();
    }

    @Test
    void aPlaceWhoseItemIsGoneStillCounts() {
        var all = items(41);
        var cursor = Place.of(all.get(9)).cursor();
        var left = new ArrayList<>(all);
        left.remove(9);
        assertThat(Slice.of(left, InboxQuery.everything().after(cursor), 5).items())
                .isEqualTo(all.subList(10, 15));
    }

    @Test
    void itemsOfAServiceThatIsBackAppearInTheirPlace() {
        var all = items(41);
        var without = all.stream().filter(item -> !item.id().endsWith("3")).toList();
        var first = Slice.of(without, InboxQuery.everything(), 10);
        var last = first.items().getLast();
        var next = Slice.of(all, InboxQuery.everything().after(Place.of(last).cursor()), 10);
        var at = all.indexOf(last);
        assertThat(next.items()).isEqualTo(all.subList(at + 1, at + 11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense!", "bm9uc2Vuc2U", "MjAyNC0xMy0wMSB4"})
    void aCursorThatIsNotOursStartsFromTheBeginning(String cursor) {
        var all = items(5);
        assertThat(Slice.of(all, InboxQuery.everything().after(cursor), 10).items())
                .isEqualTo(all);
    }

    @Test
    void aCursorSurvivesItsAddress() {
        var place = Place.of(item("moderation~rev-1~awp bristol", null));
        assertThat(Place.parse(place.cursor())).contains(place);
        var dated = Place.of(item("1", MONDAY));
        assertThat(Place.parse(dated.cursor())).contains(dated);
    }
}
