package countersign.review.revision;

import countersign.platform.mongo.Versioned;
import countersign.review.act.Act;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.Review;
import countersign.review.revision.Revision.Draft;
import countersign.review.work.TimelineItem;
import countersign.review.work.TimelineSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When revisions were frozen, and for the owner who changed or removed which part of them. */
@Component
class RevisionTimeline implements TimelineSource {

    private final Revisions revisions;

    RevisionTimeline(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public List<TimelineItem> of(Review review, Authority reader) {
        Stream<Revision> all = Stream.concat(
                revisions.frozen(review.id()).stream(),
                revisions.latest(review.id()).map(Versioned::body).filter(Draft.class::isInstance).stream());
        return Stream.concat(
                        handedOver(review), all.flatMap(Revision::everyChange).map(RevisionTimeline::changed))
                .toList();
    }

    private static TimelineItem changed(PartChange change) {
        Act act = change.act();
        String what = change.what() + (change.removed() ? " removed" : " changed");
        return new TimelineItem(act.at(), act.name(), act.organisation(), what, null, false);
    }

    private Stream<TimelineItem> handedOver(Review review) {
        return revisions.frozen(review.id()).stream().map(frozen -> {
            Act act = frozen.freezing().act();
            return new TimelineItem(
                    act.at(),
                    act.name(),
                    act.organisation(),
                    "Thematic review handed over: revision " + frozen.ref().number() + " frozen",
                    "Content SHA-256 " + frozen.freezing().contentSha256(),
                    true);
        });
    }
}
