package countersign.review.work;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.identity.OdsCode;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However long the pages are, following them gives everything once and in order; what has no date comes last. */
class WorkPagesProperties {

    @Provide
    Arbitrary<List<WorkItem>> items() {
        Arbitrary<Instant> dates =
                Arbitraries.longs().between(0, 3).map(Instant::ofEpochSecond).injectNull(0.3);
        return Combinators.combine(Arbitraries.integers().between(0, 99), dates)
                .as((id, due) -> item("id-" + id, due))
                .list()
                .ofMaxSize(20)
                .uniqueElements(WorkItem::id);
    }

    private static WorkItem item(String id, @org.jspecify.annotations.Nullable Instant due) {
        OdsCode ods = new OdsCode("QUY");
        ReviewId review = new ReviewId("rev-abcdefghij");
        return new WorkItem(id, "kind", "T", review, "R", ods, "S", ods, "Who", Instant.EPOCH, due, 0, 1, id);
    }

    @Property
    void followsFromPageToPage(@ForAll("items") List<WorkItem> items, @ForAll @IntRange(min = 1, max = 7) int limit) {
        List<WorkItem> paged = new ArrayList<>();
        Cursor after = null;
        do {
            Page<WorkItem> page = WorkPages.page(items.stream(), after, limit);
            paged.addAll(page.items());
            after = Cursor.decode(page.next(), 2);
        } while (after != null);

        assertThat(paged).isEqualTo(items.stream().sorted(WorkItem.ORDER).toList());
    }
}
