package countersign.review.nhsereturn.reading;

import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.ReturnSight;
import countersign.review.nhsereturn.Returns;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.Review;
import countersign.review.work.TimelineItem;
import countersign.review.work.TimelineSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What happened to the returns of a review. What was written to and fro, and by whom, is for those who read the
 * returns; the other parties learn that it happened.
 */
@Component
class ReturnTimeline implements TimelineSource {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("submitted", "submitted to the region"),
            Map.entry("resubmitted", "submitted to the region again"),
            Map.entry("delivered", "delivered"),
            Map.entry("delivery-failing", "does not arrive; it is still being sent"),
            Map.entry("undelivered", "could not be delivered"),
            Map.entry("delivered-otherwise", "delivered in another way"),
            Map.entry("resend-decided", "to be sent again"),
            Map.entry("acknowledged", "acknowledged"),
            Map.entry("queried", "queried"),
            Map.entry("query-answered", "query answered"),
            Map.entry("accepted", "accepted"),
            Map.entry(Event.WITHDRAWN, "no longer accepted: the region withdrew its acceptance"),
            Map.entry("chased", "without an answer: the region was chased"),
            Map.entry("overtaken", "decision overtaken"));

    private final Returns returns;
    private final ReturnSight sight;

    ReturnTimeline(Returns returns, ReturnSight sight) {
        this.returns = returns;
        this.sight = sight;
    }

    @Override
    public List<TimelineItem> of(Review review, Authority reader) {
        boolean reads = sight.seesThoseOf(review, reader);
        return returns.of(review.id()).stream()
                .flatMap(found -> found.body().events().stream().map(event -> item(found.body(), event)))
                .map(item -> reads ? item : item.withoutWords(reader.caller()))
                .toList();
    }

    private static TimelineItem item(NhseReturn nhseReturn, Event event) {
        return new TimelineItem(
                event.at(),
                event.who(),
                event.organisation(),
                nhseReturn.file().kind().label() + " " + WORDS.getOrDefault(event.what(), event.what()),
                event.text().isEmpty() ? null : event.text(),
                true);
    }
}
