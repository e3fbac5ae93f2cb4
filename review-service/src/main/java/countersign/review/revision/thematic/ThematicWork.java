package countersign.review.revision.thematic;

import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.platform.work.WorkItem;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.review.Review;
import countersign.review.review.Reviews;
import countersign.review.revision.Revision;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.Revisions;
import countersign.review.work.WorkSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Thematic reviews that the process waits for. */
@Component
class ThematicWork implements WorkSource {

    private final Revisions revisions;
    private final Reviews reviews;
    private final Organisations organisations;

    ThematicWork(Revisions revisions, Reviews reviews, Organisations organisations) {
        this.revisions = revisions;
        this.reviews = reviews;
        this.organisations = organisations;
    }

    @Override
    public List<WorkItem> waitingOn(Authority authority) {
        List<OdsCode> led = authority.organisations(Post.REVIEW_LEAD).stream()
                .filter(authority::isOf)
                .toList();
        return led.stream()
                .flatMap(icb -> revisions.drafts(icb).stream())
                .flatMap(this::item)
                .toList();
    }

    @Override
    public List<WorkItem> openIn(Review review) {
        return revisions.latest(review.id()).stream()
                .flatMap(found -> item(found, Optional.of(review)))
                .toList();
    }

    private Stream<WorkItem> item(Versioned<Revision> found) {
        return item(found, reviews.find(found.body().ref().review()).map(Versioned::body));
    }

    private Stream<WorkItem> item(Versioned<Revision> found, Optional<Review> review) {
        return found.body() instanceof Draft draft && draft.job().isPresent()
                ? review.stream().map(known -> item(new Thematic(known, found), draft))
                : Stream.empty();
    }

    private WorkItem item(Thematic thematic, Draft draft) {
        Review review = thematic.review();
        int number = draft.ref().number();
        return new WorkItem(
                "thematic-review~" + review.id(),
                "thematic-review",
                number == 1 ? "Write the thematic review" : "Rework the thematic review (revision " + number + ")",
                review.id().value(),
                review.title(),
                review.icb(),
                "Thematic review",
                review.icb(),
                "Review lead, " + organisations.name(review.icb()),
                draft.openedAt(),
                null,
                null,
                0,
                thematic.version(),
                review.id().value(),
                List.of());
    }
}
