package countersign.review.response.route;

import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outcome.Change;
import countersign.review.launch.ClosingDateMoved;
import countersign.review.response.Citation;
import countersign.review.response.Response;
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
class MoveClosingDates implements OutboxHandler<ClosingDateMoved> {

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
    public MessageType<ClosingDateMoved> type() {
        return ClosingDateMoved.TYPE;
    }

    @Override
    public String inWords(ClosingDateMoved moved) {
        return "Moving the closing date of a review's open self-assessments";
    }

    @Override
    public void deliver(ClosingDateMoved moved, Origin origin) {
        ReviewId review = new ReviewId(origin.aggregate());
        move(review, inForce(review).orElseGet(() -> Instant.parse(moved.closesAt())));
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
                .filter(summary -> closesAtAnother(summary.file().cited(), closesAt))
                .forEach(summary -> assessments
                        .changeCited(summary.file().id(), (found, citation) -> moved(found, citation, closesAt))
                        .orElseThrow());
    }

    /** What has no closing date gets none. */
    private static boolean closesAtAnother(Citation citation, Instant closesAt) {
        return citation.isOpen()
                && citation.closesAt() != null
                && !citation.closesAt().equals(closesAt);
    }

    private Change<Response, Boolean> moved(Response assessment, Citation citation, Instant closesAt) {
        if (!closesAtAnother(citation, closesAt)) {
            return Change.of(assessment, false);
        }
        Response moved = assessment.with(citation.closingAt(closesAt));
        return switch (assessment) {
            case Response.Issued _ -> Change.of(moved, true, DatesMoved.message(citation, closesAt, clock));
            case Response.Submitted _ -> Change.of(moved, true);
            case Response.Accepted accepted -> Change.of(accepted, false);
            case Response.NotReturned closed -> Change.of(closed, false);
        };
    }
}
