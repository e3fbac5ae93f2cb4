package countersign.review.launch;

import countersign.platform.audit.AuditMessages;
import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.review.ClosingMove;
import countersign.review.review.OwnerRule;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import countersign.review.review.overview.ParticipantProgress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the date on which the self-assessments close; the open ones follow, by a message from the review's outbox. */
@Component
class MoveClosingDate {

    private final Reviews reviews;
    private final ParticipantProgress assessments;
    private final Authorities authorities;
    private final Clock clock;

    MoveClosingDate(Reviews reviews, ParticipantProgress assessments, Authorities authorities, Clock clock) {
        this.reviews = reviews;
        this.assessments = assessments;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Answers the review's new version. */
    Outcome<Long> move(ReviewId id, Caller caller, IfMatch read, @Nullable Instant closesAt) {
        var authority = authorities.of(caller);
        return reviews.change(id, found -> {
            Optional<Refusal> refusal = OwnerRule.refuses(found.body(), authority)
                    .or(() -> state(found, read))
                    .or(() -> ahead(closesAt));
            return refusal.isPresent() || closesAt == null
                    ? Outcome.refused(refusal.orElse(Reviews.ABSENT))
                    : Outcome.done(moved(found, closesAt, caller));
        });
    }

    private Optional<Refusal> state(Versioned<Review> found, IfMatch read) {
        if (found.body().hasEnded()) {
            return Optional.of(new Refusal.WrongState(
                    "review-ended", "This review is " + found.body().state() + "; its dates stay."));
        }
        if (!assessments.mayStillClose(found.body().id())) {
            return Optional.of(
                    new Refusal.WrongState(
                            "assessments-closed",
                            "Every self-assessment has been accepted or has closed. Moving the closing day would not reopen any of them."));
        }
        return read.matches(found.version())
                ? Optional.empty()
                : Optional.of(new Refusal.Stale(
                        found.version(), "The review was changed after you read it. Read it again first.", Map.of()));
    }

    private Optional<Refusal> ahead(@Nullable Instant closesAt) {
        Fields fields = new Fields();
        boolean ahead = closesAt != null && closesAt.isAfter(clock.instant());
        fields.check(ahead, "assessmentsCloseAt", "Give a date and time that is still to come.");
        return fields.refusal();
    }

    private Change<Review, Long> moved(Versioned<Review> found, Instant closesAt, Caller caller) {
        Review review = found.body();
        if (review.terms().assessmentsCloseAt().equals(closesAt)) {
            return new Change<>(review, found.version(), List.of());
        }
        ClosingMove move = new ClosingMove(Act.of(caller, clock), review.terms().assessmentsCloseAt(), closesAt);
        Review after = review.with(review.file().moved(move));
        OutboxMessage audit = AuditMessages.entry(
                review.icb().value(),
                "review.closing-date-moved",
                caller,
                List.of(review.id().value()),
                null,
                "Self-assessments close at " + closesAt,
                move.act().at());
        return new Change<>(after, found.version() + 1, List.of(message(review, closesAt), audit));
    }

    private OutboxMessage message(Review review, Instant closesAt) {
        return OutboxMessage.of(ClosingDateMoved.TYPE, new ClosingDateMoved(closesAt.toString()), clock.instant())
                .recordedIn(review.icb().value());
    }
}
