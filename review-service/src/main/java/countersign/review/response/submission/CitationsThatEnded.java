package countersign.review.response.submission;

import countersign.platform.mongo.Versioned;
import countersign.review.response.Citation;
import countersign.review.response.ResponseFile;
import countersign.review.review.Review;
import countersign.review.review.Reviews;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Closes a response that several reviews cite for those of them that it comes too late for: a decision from now on is
 * none of theirs, though the engine may not have told so yet.
 */
@Component
class CitationsThatEnded {

    private final Reviews reviews;

    CitationsThatEnded(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Before it is submitted: for reviews that were closed, and for those whose closing day is over. */
    ResponseFile beforeSubmission(ResponseFile file, Instant now) {
        return settled(file, now, true);
    }

    /** Before it is moderated: for reviews that were closed. */
    ResponseFile beforeModeration(ResponseFile file, Instant now) {
        return settled(file, now, false);
    }

    private ResponseFile settled(ResponseFile file, Instant now, boolean byDay) {
        return file.citations().size() == 1
                ? file
                : file.each(citation ->
                        endedAt(citation, now, byDay).map(citation::closed).orElse(citation));
    }

    private Optional<Instant> endedAt(Citation citation, Instant now, boolean byDay) {
        Optional<Review> review = reviews.find(citation.review()).map(Versioned::body);
        if (review.isPresent() && review.get() instanceof Review.Closed closed) {
            Instant at = closed.closure().at();
            return Optional.of(at.isBefore(citation.citedAt()) ? citation.citedAt() : at);
        }
        return byDay && !citation.takesAnswers(now)
                ? review.map(found -> found.terms().assessmentsCloseAt()).filter(day -> !day.isAfter(now))
                : Optional.empty();
    }
}
