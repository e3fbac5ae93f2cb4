package countersign.review.revision;

import countersign.review.act.Act;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.Review;
import countersign.review.work.TimelineItem;
import countersign.review.work.TimelineSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** When revisions were frozen. */
@Component
class RevisionTimeline implements TimelineSource {

    private final Revisions revisions;

    RevisionTimeline(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public List<TimelineItem> of(Review review, Authority reader) {
        return revisions.frozen(review.id()).stream()
                .map(frozen -> {
                    Act act = frozen.freezing().act();
                    return new TimelineItem(
                            act.at(),
                            act.name(),
                            act.organisation(),
                            "Thematic review handed over: revision "
                                    + frozen.ref().number() + " frozen",
                            "Content SHA-256 " + frozen.freezing().contentSha256(),
                            true);
                })
                .toList();
    }
}
