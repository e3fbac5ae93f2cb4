package countersign.review.work;

import countersign.platform.identity.OdsCode;
import countersign.review.act.Act;
import countersign.review.review.Review;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What has happened to a review itself. */
@Component
class ReviewTimeline implements TimelineSource {

    @Override
    public List<TimelineItem> of(Review review) {
        Stream<TimelineItem> later =
                switch (review) {
                    case Review.Opened opened -> Stream.empty();
                    case Review.Launched launched -> Stream.of(launched(launched.launched()));
                    case Review.Published published ->
                        Stream.of(launched(published.launched()), published(published.publishedAt(), review.icb()));
                };
        return Stream.concat(Stream.of(item(review.file().opened(), "Review opened")), later)
                .toList();
    }

    private static TimelineItem launched(Act act) {
        return item(act, "Review launched");
    }

    private static TimelineItem item(Act act, String what) {
        return new TimelineItem(act.at(), act.name(), act.organisation(), what, null, true);
    }

    private static TimelineItem published(Instant at, OdsCode icb) {
        return new TimelineItem(at, "Countersign", icb, "Review published", null, true);
    }
}
