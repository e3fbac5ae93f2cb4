package countersign.review.opening;

import countersign.platform.audit.AuditMessages;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.FieldError;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.review.Review;
import countersign.review.review.ReviewFile;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens a review: once for a caller and key. */
@Component
class OpenReview {

    private final Reviews reviews;
    private final OpeningRules rules;
    private final Authorities authorities;
    private final Clock clock;

    OpenReview(Reviews reviews, OpeningRules rules, Authorities authorities, Clock clock) {
        this.reviews = reviews;
        this.rules = rules;
        this.authorities = authorities;
        this.clock = clock;
    }

    Outcome<Versioned<Review>> open(Caller caller, IdempotencyKey key, OpeningRequest request) {
        OdsCode icb = request.icb();
        if (icb == null) {
            return Outcome.refused(new Refusal.Invalid(
                    "invalid-fields",
                    "There is a problem with what was sent. Nothing new was saved.",
                    List.of(new FieldError("icb", "Name the ICB that owns the review."))));
        }
        Optional<Refusal> refusal = refuses(authorities.of(caller), icb);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        ReviewId id = ReviewId.of(caller, key);
        Receipt receipt = new Receipt(RememberedKey.of(key, request), "opened", Act.of(caller, clock));
        return repeated(id, caller, receipt).orElseGet(() -> rules.check(request, icb)
                .then(terms -> add(new Review.Opened(ReviewFile.open(id, terms, receipt)), caller, receipt)));
    }

    private static Optional<Refusal> refuses(Authority authority, OdsCode icb) {
        return authority.isOf(icb) && authority.holdsAny(icb, Post.REVIEW_LEAD, Post.PROGRAMME_OFFICE)
                ? Optional.empty()
                : Optional.of(new Refusal.NotPermitted(
                        "not-the-owners-office",
                        "Only the review lead or the programme office of " + icb + " can open a review for it."));
    }

    private Optional<Outcome<Versioned<Review>>> repeated(ReviewId id, Caller caller, Receipt receipt) {
        return reviews.find(id)
                .flatMap(found -> Receipt.repeated(found.body().file().receipts(), caller, receipt.key())
                        .map(outcome -> outcome.map(known -> found)));
    }

    private Outcome<Versioned<Review>> add(Review review, Caller caller, Receipt receipt) {
        if (reviews.add(review, audit(review, caller, receipt))) {
            return Outcome.done(new Versioned<>(review.id().value(), 1, review));
        }
        return repeated(review.id(), caller, receipt).orElseGet(() -> Outcome.refused(new Refusal.KeyReused()));
    }

    /** Opening a review gives its participants and signatories sight of it. */
    private static OutboxMessage audit(Review review, Caller caller, Receipt receipt) {
        return AuditMessages.entry(
                review.icb().value(),
                "review.opened",
                caller,
                List.of(review.id().value()),
                receipt.salted(review.terms()),
                "Review opened: " + review.title(),
                receipt.act().at());
    }
}
