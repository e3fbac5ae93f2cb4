package countersign.gateway.stuck;

import countersign.gateway.page.show.Details;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Tag;
import java.time.Instant;
import java.util.Comparator;

/** One thing on the operator's list. */
public record StuckItem(
        Source source, String id, String title, Tag state, SummaryList facts, Details technical, Instant since) {

    static final Comparator<StuckItem> LONGEST_FIRST =
            Comparator.comparing(StuckItem::since).thenComparing(StuckItem::id);
}
