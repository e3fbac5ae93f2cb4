package countersign.review.work;

import countersign.platform.identity.OdsCode;
import countersign.review.act.Act;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.ClosingMove;
import countersign.review.review.Closure;
import countersign.review.review.Review;
import countersign.webserver.calendar.EnglishTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What has happened to a review itself. */
@Component
class ReviewTimeline implements TimelineSource {

    @Override
    public List<TimelineItem> of(Review review, Authority reader) {
        Stream<TimelineItem> later =
                switch (review) {
                    case Review.Opened opened -> Stream.empty();
                    case Review.Launched launched -> Stream.of(launched(launched.launched()));
                    case Review.Concluded concluded ->
                        Stream.of(launched(concluded.launched()), concluded(concluded.concludedAt(), review.icb()));
                    case Review.Closed closed ->
                        Stream.of(launched(closed.launched()), closed(closed.closure(), review.icb()));
                };
        Stream<TimelineItem> moves = review.file().closingMoves().stream().map(ReviewTimeline::moved);
        return Stream.of(Stream.of(item(review.file().opened(), "Review opened")), moves, later)
                .flatMap(part -> part)
                .toList();
    }

    private static TimelineItem moved(ClosingMove move) {
        return item(
                move.act(),
                "Closing day of the self-assessments moved from " + EnglishTime.inWords(EnglishTime.dayOf(move.from()))
                        + " to " + EnglishTime.inWords(EnglishTime.dayOf(move.to())));
    }

    private static TimelineItem launched(Act act) {
        return item(act, "Review launched");
    }

    private static TimelineItem item(Act act, String what) {
        return new TimelineItem(act.at(), act.name(), act.organisation(), what, null, true);
    }

    private static TimelineItem concluded(Instant at, OdsCode icb) {
        return new TimelineItem(at, TimelineItem.OURSELVES, icb, "Review concluded", null, true);
    }

    private static TimelineItem closed(Closure closure, OdsCode icb) {
        OdsCode organisation = Objects.requireNonNullElse(closure.organisation(), icb);
        return new TimelineItem(
                closure.at(), closure.decidedBy(), organisation, "Review closed without approval", null, true);
    }
}
