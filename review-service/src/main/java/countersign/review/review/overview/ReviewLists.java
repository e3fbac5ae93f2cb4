package countersign.review.review.overview;

import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import countersign.review.review.Review;
import countersign.review.review.Reviews;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages through the reviews that a caller's organisation sees, newest first. */
@Component
class ReviewLists {

    /** Reviews opened in the same millisecond as the last one of the page before; far more than there can be. */
    private static final int SAME_MILLISECOND = 50;

    private final Reviews reviews;

    ReviewLists(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Who has no organisation sees none. */
    Page<Review> seenBy(Caller caller, @Nullable Cursor after, int limit) {
        return caller.organisation()
                .map(organisation -> page(organisation, after, limit))
                .orElseGet(() -> Page.whole(List.of()));
    }

    private Page<Review> page(OdsCode organisation, @Nullable Cursor after, int limit) {
        Instant from = after == null ? null : instant(after);
        List<Review> fetched = reviews.seenBy(organisation, from, limit + 1 + SAME_MILLISECOND).stream()
                .map(Versioned::body)
                .filter(review -> after == null
                        || isAfter(review, instant(after), after.keys().getLast()))
                .limit(limit + 1L)
                .toList();
        return Page.cut(fetched, limit, ReviewLists::cursor);
    }

    private static boolean isAfter(Review review, Instant openedAt, String id) {
        Instant opened = review.file().opened().at();
        return opened.isBefore(openedAt) || review.id().value().compareTo(id) > 0;
    }

    private static Cursor cursor(Review review) {
        return Cursor.at(review.file().opened().at().toString(), review.id().value());
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.keys().getFirst());
        } catch (DateTimeParseException notOurs) {
            throw new ProblemException(Problem.malformed(
                    "cursor-malformed",
                    "The cursor is not one that this list gave out. Start again without a cursor."));
        }
    }
}
