package countersign.review.work;

import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages of work, by due date and id. What waits on one person, or in one review, is tens of items and a few hundred at
 * most, so it is merged and sorted here.
 */
final class WorkPages {

    private static final String NO_DATE = "none";

    private WorkPages() {}

    static Page<WorkItem> page(Stream<WorkItem> items, @Nullable Cursor after, int limit) {
        Place from = after == null ? null : Place.of(after);
        List<WorkItem> fetched = items.sorted(WorkItem.ORDER)
                .filter(item -> from == null || from.isBefore(item))
                .limit(limit + 1L)
                .toList();
        return Page.cut(fetched, limit, WorkPages::cursor);
    }

    private static Cursor cursor(WorkItem item) {
        Instant due = item.dueAt();
        return Cursor.at(due == null ? NO_DATE : due.toString(), item.id());
    }

    /** Where the page before ended. */
    private record Place(@Nullable Instant due, String id) {

        private static final Comparator<@Nullable Instant> LAST = Comparator.nullsLast(Comparator.naturalOrder());

        static Place of(Cursor cursor) {
            String due = cursor.keys().getFirst();
            try {
                return new Place(
                        due.equals(NO_DATE) ? null : Instant.parse(due),
                        cursor.keys().getLast());
            } catch (DateTimeParseException notOurs) {
                throw new ProblemException(Problem.malformed(
                        "cursor-malformed",
                        "The cursor is not one that this list gave out. Start again without a cursor."));
            }
        }

        boolean isBefore(WorkItem item) {
            int byDate = LAST.compare(item.dueAt(), due);
            return byDate > 0 || (byDate == 0 && item.id().compareTo(id) > 0);
        }
    }
}
