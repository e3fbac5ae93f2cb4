package countersign.review.nhsereturn.answering;

import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.nhsereturn.Answer;
import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.ReturnAudit;
import countersign.review.nhsereturn.ReturnSight;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.Waits;
import countersign.review.nhsereturn.envelope.Transit;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.Reviews;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The region acknowledges, queries or accepts a return. The process is told of an acceptance once it can no longer be
 * withdrawn. It names the content by its hash: an answer to other content is refused and audited. Who answers has
 * received it: so the answer also ends the wait for delivery. Accepting what was never acknowledged acknowledges it by
 * the same act; saying again what is said already changes nothing.
 */
@Component
class AnswerReturn {

    private static final String WITH_ACCEPTANCE = "With the acceptance, which includes it.";

    private final Returns returns;
    private final Reviews reviews;
    private final ReturnSight sight;
    private final Authorities authorities;
    private final Duration finalAfter;
    private final Clock clock;

    AnswerReturn(
            Returns returns,
            Reviews reviews,
            ReturnSight sight,
            Authorities authorities,
            @Value("${countersign.returns.acceptance-final-after}") Duration finalAfter,
            Clock clock) {
        this.returns = returns;
        this.reviews = reviews;
        this.sight = sight;
        this.authorities = authorities;
        this.finalAfter = finalAfter;
        this.clock = clock;
    }

    /**
     * What the region says.
     *
     * @param contentSha256 the hash of the content that it has read
     * @param text of a query, or a remark; may be empty
     * @param wrong what is wrong with the request itself, to be said after what is more important
     */
    record Given(Answer answer, String contentSha256, String text, Optional<Refusal> wrong) {}

    Outcome<Versioned<NhseReturn>> answer(ReturnId id, Caller caller, RememberedKey key, Given given) {
        Authority authority = authorities.of(caller);
        Outcome<Outcome<Versioned<NhseReturn>>> written =
                returns.change(id, found -> decide(found, authority, key, given));
        return written.then(outcome -> outcome);
    }

    /** A refusal may have something to write, too: it is then the result of a change. */
    private Outcome<Change<NhseReturn, Outcome<Versioned<NhseReturn>>>> decide(
            Versioned<NhseReturn> found, Authority authority, RememberedKey key, Given given) {
        NhseReturn before = found.body();
        Optional<Refusal> refusal = sight.refusesToAnswer(before, authority);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<Outcome<Receipt>> repeated = Receipt.repeated(before.receipts(), authority.caller(), key);
        if (repeated.isPresent()) {
            return repeated.get().then(receipt -> ActOnReturn.undone(before, receipt)
                    .<Outcome<Change<NhseReturn, Outcome<Versioned<NhseReturn>>>>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(Change.of(before, Outcome.done(found)))));
        }
        Optional<Refusal> closed = reviews.closed(before.file().review());
        if (closed.isPresent()) {
            return Outcome.refused(closed.get());
        }
        boolean saidBefore = given.answer().isSaidBy(before.standing());
        if (!saidBefore && !before.standing().answers().contains(given.answer())) {
            return Outcome.refused(new Refusal.WrongState(
                    "answer-not-possible",
                    "This return " + before.standing().words() + "; it cannot be "
                            + given.answer().word() + " now."));
        }
        if (given.wrong().isPresent()) {
            return Outcome.refused(given.wrong().get());
        }
        if (!before.file().contentSha256().hex().equals(given.contentSha256())) {
            return Outcome.done(mismatch(before, authority.caller(), given));
        }
        Receipt receipt = new Receipt(key, given.answer().word(), Act.of(authority.caller(), clock));
        if (saidBefore) {
            return Outcome.done(
                    canBeUndone(given.answer(), before.standing())
                            ? remembered(found, receipt)
                            : Change.of(before, Outcome.done(found)));
        }
        return Outcome.done(answered(found, authority.caller(), receipt, given));
    }

    private static boolean canBeUndone(Answer answer, Standing standing) {
        return answer == Answer.ACCEPTED
                && standing instanceof Standing.Accepted accepted
                && accepted.finalFrom() != null;
    }

    /** Nothing is said anew; but a repeat of this request is known as one when what it says is undone later. */
    private static Change<NhseReturn, Outcome<Versioned<NhseReturn>>> remembered(
            Versioned<NhseReturn> found, Receipt receipt) {
        NhseReturn after = found.body().keeping(receipt);
        return Change.of(after, Outcome.done(new Versioned<>(found.id(), found.version() + 1, after)));
    }

    private Change<NhseReturn, Outcome<Versioned<NhseReturn>>> mismatch(NhseReturn before, Caller caller, Given given) {
        Refusal refusal = new Refusal.WrongState(
                "content-hash-mismatch",
                "The hash named is not that of this return's content, "
                        + before.file().contentSha256()
                        + ". Fetch the content again, and answer to what you have read.");
        return Change.of(
                before,
                Outcome.refused(refusal),
                ReturnAudit.entry(
                        before,
                        given.answer().word() + "-with-wrong-hash",
                        caller,
                        "Named " + given.contentSha256(),
                        clock.instant()));
    }

    private Change<NhseReturn, Outcome<Versioned<NhseReturn>>> answered(
            Versioned<NhseReturn> found, Caller caller, Receipt receipt, Given given) {
        Act act = receipt.act();
        Answer answer = given.answer();
        NhseReturn before = found.body();
        boolean acknowledges = answer == Answer.ACCEPTED && before.standing() instanceof Standing.Submitted;
        NhseReturn received = before.received(new Transit.ReceivedOtherwise(act, "The region has answered it."));
        NhseReturn acknowledged = acknowledges
                ? received.with(Event.by(act, Answer.ACKNOWLEDGED.word(), before.sequence(), WITH_ACCEPTANCE))
                : received;
        Standing standing = standing(answer, act, given.text());
        NhseReturn after = acknowledged
                .with(standing)
                .with(Event.by(act, answer.word(), before.sequence(), given.text()))
                .keeping(receipt);
        List<OutboxMessage> out = new ArrayList<>();
        if (!(standing instanceof Standing.Accepted accepted && accepted.isWithdrawable(act.at()))) {
            out.add(AnswerMessage.of(after, answer, act.at()));
        }
        if (acknowledges) {
            out.add(ReturnAudit.entry(after, Answer.ACKNOWLEDGED.word(), caller, WITH_ACCEPTANCE, act.at()));
        }
        out.add(ReturnAudit.entry(after, answer.word(), caller, given.text(), act.at()));
        Change<NhseReturn, NhseReturn> change = Waits.settle(after, after, out, act.at());
        return new Change<>(
                change.after(),
                Outcome.done(new Versioned<>(found.id(), found.version() + 1, change.after())),
                change.out());
    }

    /** An acceptance is final at once where no time is set for withdrawing it. */
    private Standing standing(Answer answer, Act act, String text) {
        return answer == Answer.ACCEPTED && finalAfter.isPositive()
                ? new Standing.Accepted(act, act.at().plus(finalAfter))
                : answer.standing(act, text);
    }
}
