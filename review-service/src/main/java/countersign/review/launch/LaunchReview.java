package countersign.review.launch;

import countersign.platform.audit.AuditMessages;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.review.OwnerRule;
import countersign.review.review.Review;
import countersign.review.review.ReviewFile;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Launches a review once: from then on its process runs. */
@Component
class LaunchReview {

    private final Reviews reviews;
    private final LaunchRules rules;
    private final Authorities authorities;
    private final Clock clock;

    LaunchReview(Reviews reviews, LaunchRules rules, Authorities authorities, Clock clock) {
        this.reviews = reviews;
        this.rules = rules;
        this.authorities = authorities;
        this.clock = clock;
    }

    Outcome<Receipt> launch(ReviewId id, Caller caller, RememberedKey key) {
        var authority = authorities.of(caller);
        return reviews.change(id, found -> {
            Review review = found.body();
            Optional<Refusal> refusal = OwnerRule.refuses(review, authority);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            return Receipt.repeated(review.file().receipts(), caller, key)
                    .map(outcome -> outcome.map(receipt -> Change.of(review, receipt)))
                    .orElseGet(() -> decide(found, caller, new Receipt(key, "launched", Act.of(caller, clock))));
        });
    }

    private Outcome<Change<Review, Receipt>> decide(Versioned<Review> found, Caller caller, Receipt receipt) {
        return switch (found.body()) {
            case Review.Opened(ReviewFile file) ->
                rules.refuses(file.terms())
                        .<Outcome<Change<Review, Receipt>>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(launched(file, receipt, caller)));
            case Review.Launched launched -> Outcome.refused(alreadyLaunched());
            case Review.Concluded concluded -> Outcome.refused(alreadyLaunched());
            case Review.Closed closed -> Outcome.refused(alreadyLaunched());
        };
    }

    private static Refusal alreadyLaunched() {
        return new Refusal.WrongState("already-launched", "This review has been launched.");
    }

    private static Change<Review, Receipt> launched(ReviewFile file, Receipt receipt, Caller caller) {
        Review.Launched launched = new Review.Launched(file.keeping(receipt), receipt.act());
        return new Change<>(
                launched,
                receipt,
                List.of(ReviewLaunched.message(file, receipt.act().at()), audit(file, receipt, caller)));
    }

    private static OutboxMessage audit(ReviewFile file, Receipt receipt, Caller caller) {
        return AuditMessages.entry(
                file.terms().icb().value(),
                "review.launched",
                caller,
                List.of(file.id().value()),
                receipt.salted(file.terms()),
                "Review launched: " + file.terms().title(),
                receipt.act().at());
    }
}
