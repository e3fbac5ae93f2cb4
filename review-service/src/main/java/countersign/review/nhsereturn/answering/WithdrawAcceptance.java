package countersign.review.nhsereturn.answering;

import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.nhsereturn.Answer;
import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.ReturnAudit;
import countersign.review.nhsereturn.ReturnSight;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.outcome.Change;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The region takes back an acceptance made by mistake, before it is final. The return stands acknowledged then, the
 * region's time to answer begins anew, and both stay on the record.
 */
@Component
class WithdrawAcceptance {

    private final Returns returns;
    private final Reviews reviews;
    private final ReturnSight sight;
    private final Authorities authorities;
    private final Clock clock;

    WithdrawAcceptance(Returns returns, Reviews reviews, ReturnSight sight, Authorities authorities, Clock clock) {
        this.returns = returns;
        this.reviews = reviews;
        this.sight = sight;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * Withdraws it.
     *
     * @param wrong what is wrong with the request itself, to be said after what is more important
     */
    Outcome<Versioned<NhseReturn>> withdraw(
            ReturnId id, Caller caller, RememberedKey key, String reason, Optional<Refusal> wrong) {
        Authority authority = authorities.of(caller);
        return returns.change(id, found -> {
            NhseReturn before = found.body();
            Optional<Refusal> refusal = sight.refusesToAnswer(before, authority);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            Optional<Outcome<Receipt>> repeated = Receipt.repeated(before.receipts(), caller, key);
            if (repeated.isPresent()) {
                return repeated.get().map(_ -> Change.of(before, found));
            }
            Optional<Refusal> closed = reviews.closed(before.file().review());
            if (closed.isPresent()) {
                return Outcome.refused(closed.get());
            }
            Act act = Act.of(caller, clock);
            if (!(before.standing() instanceof Standing.Accepted accepted && accepted.isWithdrawable(act.at()))) {
                return Outcome.refused(tooLate(before));
            }
            return wrong.<Outcome<Change<NhseReturn, Versioned<NhseReturn>>>>map(Outcome::refused)
                    .orElseGet(() ->
                            Outcome.done(withdrawn(found, caller, new Receipt(key, Event.WITHDRAWN, act), reason)));
        });
    }

    private static Refusal tooLate(NhseReturn before) {
        return new Refusal.WrongState(
                "acceptance-final",
                before.standing() instanceof Standing.Accepted
                        ? "This return was accepted longer ago than an acceptance can be withdrawn. Write to the ICB."
                        : "This return " + before.standing().words() + "; there is no acceptance to withdraw.");
    }

    private static Change<NhseReturn, Versioned<NhseReturn>> withdrawn(
            Versioned<NhseReturn> found, Caller caller, Receipt receipt, String reason) {
        Act act = receipt.act();
        NhseReturn before = found.body();
        NhseReturn after = before.with(new Standing.Acknowledged(act))
                .with(Event.by(act, Event.WITHDRAWN, before.sequence(), reason))
                .keeping(receipt);
        return Change.of(
                after,
                new Versioned<>(found.id(), found.version() + 1, after),
                AnswerMessage.of(after, Answer.ACKNOWLEDGED, act.at()),
                ReturnAudit.entry(after, Event.WITHDRAWN, caller, reason, act.at()));
    }
}
