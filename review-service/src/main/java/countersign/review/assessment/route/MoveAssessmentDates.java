package countersign.review.assessment.route;

import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentState;
import countersign.review.assessment.Assessments;
import countersign.review.assessment.Headlines;
import countersign.review.launch.ClosingDateMoved;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has the open assessments of a review follow its closing date, here and in the engine. */
@Component
class MoveAssessmentDates implements OutboxHandler {

    private final Assessments assessments;
    private final Headlines headlines;
    private final Reviews reviews;
    private final Clock clock;

    MoveAssessmentDates(Assessments assessments, Headlines headlines, Reviews reviews, Clock clock) {
        this.assessments = assessments;
        this.headlines = headlines;
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
        headlines.of(review).stream()
                .filter(headline -> headline.is(AssessmentState.ISSUED) || headline.is(AssessmentState.SUBMITTED))
                .filter(headline -> !headline.file().closesAt().equals(closesAt))
                .forEach(headline -> Follow.through(assessments.change(
                        headline.file().id(), found -> Outcome.done(moved(found.body(), closesAt)))));
    }

    private Change<Assessment, Boolean> moved(Assessment assessment, Instant closesAt) {
        if (assessment.file().closesAt().equals(closesAt)) {
            return Change.of(assessment, false);
        }
        Assessment moved = assessment.with(assessment.file().closingAt(closesAt));
        return switch (assessment) {
            case Assessment.Issued issued -> Change.of(moved, true, DatesMoved.message(issued, closesAt, clock));
            case Assessment.Submitted submitted -> Change.of(moved, true);
            case Assessment.Accepted accepted -> Change.of(accepted, false);
            case Assessment.NotReturned closed -> Change.of(closed, false);
        };
    }
}
