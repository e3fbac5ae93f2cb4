package countersign.review.review;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.review.act.Act;
import countersign.review.review.terms.ReviewTerms;
import java.time.Instant;

/** A review of an ICB's services. The owner opens it, launches it once, and it ends published. */
public sealed interface Review {

    record Opened(ReviewFile file) implements Review {}

    record Launched(ReviewFile file, Act launched) implements Review {}

    record Published(ReviewFile file, Act launched, Instant publishedAt) implements Review {}

    ReviewFile file();

    default ReviewId id() {
        return file().id();
    }

    default ReviewTerms terms() {
        return file().terms();
    }

    default OdsCode icb() {
        return terms().icb();
    }

    default String title() {
        return terms().title();
    }

    /** The word for the state in requests and answers. */
    default String state() {
        return switch (this) {
            case Opened opened -> "opened";
            case Launched launched -> "launched";
            case Published published -> "published";
        };
    }

    default boolean isOwnedBy(OdsCode organisation) {
        return icb().equals(organisation);
    }

    /** Whether this caller knows that the review exists: our own services, and the organisations with a part in it. */
    default boolean isSeenBy(Caller caller) {
        return caller.isService()
                || caller.organisation().filter(file().sight()::contains).isPresent();
    }

    /** The same review, in the same state, with another file. */
    default Review with(ReviewFile changed) {
        return switch (this) {
            case Opened opened -> new Opened(changed);
            case Launched(ReviewFile file, Act launched) -> new Launched(changed, launched);
            case Published(ReviewFile file, Act launched, Instant at) -> new Published(changed, launched, at);
        };
    }
}
