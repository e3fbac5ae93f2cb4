package countersign.review.launch;

import countersign.platform.mongo.Versioned;
import countersign.platform.work.WorkItem;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.review.Review;
import countersign.review.review.Reviews;
import countersign.review.work.WorkSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reviews that are prepared and wait to be launched. */
@Component
class LaunchWork implements WorkSource {

    /** Of an organisation's reviews the latest: what has waited behind so many is not waited for. */
    private static final int LOOKED_AT = 50;

    private final Reviews reviews;
    private final Organisations organisations;

    LaunchWork(Reviews reviews, Organisations organisations) {
        this.reviews = reviews;
        this.organisations = organisations;
    }

    @Override
    public List<WorkItem> waitingOn(Authority authority) {
        return Stream.of(Post.REVIEW_LEAD, Post.PROGRAMME_OFFICE)
                .flatMap(post -> authority.organisations(post).stream())
                .distinct()
                .filter(authority::isOf)
                .flatMap(icb -> reviews.seenBy(icb, null, LOOKED_AT).stream()
                        .filter(found -> found.body().icb().equals(icb)))
                .flatMap(found -> item(found).stream())
                .toList();
    }

    @Override
    public List<WorkItem> openIn(Review review) {
        return reviews.find(review.id()).flatMap(this::item).stream().toList();
    }

    private Optional<WorkItem> item(Versioned<Review> found) {
        return found.body() instanceof Review.Opened opened
                ? Optional.of(item(opened, found.version()))
                : Optional.empty();
    }

    private WorkItem item(Review.Opened review, long version) {
        return new WorkItem(
                "launch~" + review.id(),
                "launch",
                "Launch the review",
                review.id().value(),
                review.title(),
                review.icb(),
                "Review",
                review.icb(),
                "Review lead or programme office, " + organisations.name(review.icb()),
                review.file().opened().at(),
                null,
                null,
                0,
                version,
                review.id().value(),
                List.of());
    }
}
