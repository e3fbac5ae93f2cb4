package countersign.review.nhsereturn.answering;

import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.nhsereturn.Answer;
import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * What comes before everything that somebody does for a return, in one order: it is there for the caller and theirs to
 * do, it is new, its review is not closed, it is in a state for it, and the request itself is right.
 */
@Component
class ActOnReturn {

    private final Returns returns;
    private final Reviews reviews;
    private final Authorities authorities;
    private final Clock clock;

    ActOnReturn(Returns returns, Reviews reviews, Authorities authorities, Clock clock) {
        this.returns = returns;
        this.reviews = reviews;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param outcome what the receipt says was done
     * @param wrong what is wrong with the request itself, to be said after what is more important
     */
    record Asked(ReturnId id, Caller caller, RememberedKey key, String outcome, Optional<Refusal> wrong) {}

    /** What a permitted and new request does to the return. */
    interface Decision {
        Outcome<Change<NhseReturn, NhseReturn>> decide(NhseReturn before, Receipt receipt);
    }

    Outcome<Versioned<NhseReturn>> act(
            Asked asked, BiFunction<NhseReturn, Authority, Optional<Refusal>> refuses, Decision decision) {
        Authority authority = authorities.of(asked.caller());
        return returns.change(asked.id(), found -> {
            NhseReturn before = found.body();
            Optional<Refusal> refusal = refuses.apply(before, authority);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            return Receipt.repeated(before.receipts(), asked.caller(), asked.key())
                    .map(repeated -> repeated.then(receipt -> undone(before, receipt)
                            .<Outcome<Change<NhseReturn, Versioned<NhseReturn>>>>map(Outcome::refused)
                            .orElseGet(() -> Outcome.done(Change.of(before, found)))))
                    .orElseGet(() -> decide(before, asked, decision).map(change -> versioned(found, change)));
        });
    }

    /** What was done once is not said to be done when the opposite stands. */
    static Optional<Refusal> undone(NhseReturn before, Receipt receipt) {
        boolean accepted = before.standing() instanceof Standing.Accepted;
        boolean stands = receipt.outcome().equals(Answer.ACCEPTED.word())
                ? accepted
                : !receipt.outcome().equals(Event.WITHDRAWN) || !accepted;
        return stands
                ? Optional.empty()
                : Optional.of(new Refusal.WrongState(
                        "undone-since",
                        "You have done this before, and it has been undone since: this return "
                                + before.standing().words() + " now. Read it again before you do anything else."));
    }

    private Outcome<Change<NhseReturn, NhseReturn>> decide(NhseReturn before, Asked asked, Decision decision) {
        Optional<Refusal> closed = reviews.closed(before.file().review());
        if (closed.isPresent()) {
            return Outcome.refused(closed.get());
        }
        Receipt receipt = new Receipt(asked.key(), asked.outcome(), Act.of(asked.caller(), clock));
        return decision.decide(before, receipt).then(change -> asked.wrong()
                .<Outcome<Change<NhseReturn, NhseReturn>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(change)));
    }

    private static Change<NhseReturn, Versioned<NhseReturn>> versioned(
            Versioned<NhseReturn> found, Change<NhseReturn, NhseReturn> change) {
        return new Change<>(
                change.after(), new Versioned<>(found.id(), found.version() + 1, change.after()), change.out());
    }
}
