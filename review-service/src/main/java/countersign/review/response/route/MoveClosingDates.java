package countersign.review.response.route;

import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.launch.ClosingDateMoved;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import countersign.review.response.Response;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseSummaries;
import countersign.review.response.ResponseSummary;
import countersign.review.response.Responses;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has the open responses of a review follow its closing date, here and in the engine. */
@Component
class MoveClosingDates implements OutboxHandler {

    private final Responses assessments;
    private final ResponseSummaries summaries;
    private final Reviews reviews;
    private final Clock clock;

    MoveClosingDates(Responses assessments, ResponseSummaries summaries, Reviews reviews, Clock clock) {
        this.assessments = assessments;
        this.summaries = summaries;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public String type() {
        return ClosingDateMoved.TYPE;
    }

    @Override
    public String inWords(OutboxMessage message) {
        return "Moving the closing date of a review's open self-assessments";
    }

    @Override
    public void deliver(OutboxMessage message, String aggregateId) {
        ReviewId review = new ReviewId(aggregateId);
        move(review, inForce(review).orElseGet(() -> ClosingDateMoved.closesAt(message.payload())));
    }

    /** That of the review as it is now: an older move that arrives late changes nothing. */
    private Optional<Instant> inForce(ReviewId review) {
        return reviews.find(review).map(found -> found.body().terms().assessmentsCloseAt());
    }

    /**
     * One that is with the provider's lead follows here alone: its date counts again if it is returned. Those that
     * close at that time already are left alone, so again is no harm.
     */
    void move(ReviewId review, Instant closesAt) {
        summaries.of(review).stream()
                .filter(ResponseSummary::isOpen)
                .filter(summary -> closesAtAnother(summary.file(), closesAt))
                .forEach(summary -> Follow.through(
                        assessments.change(summary.file().id(), found -> Outcome.done(moved(found.body(), closesAt)))));
    }

    /** What has no closing date gets none. */
    private static boolean closesAtAnother(ResponseFile file, Instant closesAt) {
        return file.closesAt() != null && !file.closesAt().equals(closesAt);
    }

    private Change<Response, Boolean> moved(Response assessment, Instant closesAt) {
        if (!closesAtAnother(assessment.file(), closesAt)) {
            return Change.of(assessment, false);
        }
        Response moved = assessment.with(assessment.file().closingAt(closesAt));
        return switch (assessment) {
            case Response.Issued issued -> Change.of(moved, true, DatesMoved.message(issued, closesAt, clock));
            case Response.Submitted submitted -> Change.of(moved, true);
            case Response.Accepted accepted -> Change.of(accepted, false);
            case Response.NotReturned closed -> Change.of(closed, false);
        };
    }
}
