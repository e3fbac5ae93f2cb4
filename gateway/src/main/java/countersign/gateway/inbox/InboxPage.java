package countersign.gateway.inbox;

import countersign.gateway.page.show.Counts;
import countersign.gateway.page.show.Filter;
import countersign.gateway.page.show.Pagination;
import java.util.List;

/**
 * The inbox as it is drawn.
 *
 * @param heading what the list holds, such as "3 of 21 pieces of work"
 * @param away what cannot be shown now, in words
 * @param filtered whether an empty list may be empty because of the filter
 * @param nothing whether there is nothing at all to count or to filter
 */
record InboxPage(
        String heading,
        Counts counts,
        Filter filter,
        List<Row> rows,
        Pagination pages,
        List<String> away,
        boolean filtered,
        boolean nothing) {

    /**
     * One piece of work.
     *
     * @param due in words; empty for none
     * @param reminders in words; empty for none
     */
    record Row(
            String kind,
            String title,
            String href,
            List<OfReview> reviews,
            String waitingOn,
            String since,
            String due,
            boolean late,
            boolean later,
            String reminders) {}

    /** A review that it is done for; {@code href} is empty for whoever sees no review. */
    record OfReview(String called, String href) {}
}
