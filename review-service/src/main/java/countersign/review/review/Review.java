package countersign.review.review;

import countersign.platform.codec.FormerName;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.review.act.Act;
import countersign.review.review.terms.ReviewTerms;
import java.time.Instant;

/**
 * A review of an ICB's services. The owner opens it and launches it once. It ends concluded, when NHS England has
 * accepted its outcome, or closed, without the Board's approval.
 */
public sealed interface Review {

    record Opened(ReviewFile file) implements Review {}

    record Launched(ReviewFile file, Act launched) implements Review {}

    @FormerName("published")
    record Concluded(
            ReviewFile file,
            Act launched,
            @FormerName("publishedAt") Instant concludedAt) implements Review {}

    record Closed(ReviewFile file, Act launched, Closure closure) implements Review {}

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
            case Concluded concluded -> "concluded";
            case Closed closed -> "closed";
        };
    }

    /** Whether nothing on it changes any more. */
    default boolean hasEnded() {
        return this instanceof Concluded || this instanceof Closed;
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
            case Concluded(ReviewFile file, Act launched, Instant at) -> new Concluded(changed, launched, at);
            case Closed(ReviewFile file, Act launched, Closure closure) -> new Closed(changed, launched, closure);
        };
    }
}
