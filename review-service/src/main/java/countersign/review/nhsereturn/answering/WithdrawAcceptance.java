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
import countersign.review.nhsereturn.ReturnAudit;
import countersign.review.nhsereturn.ReturnSight;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.file.ReturnId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The region takes back an acceptance made by mistake, before it is final. The return stands acknowledged then, the
 * region's time to answer begins anew, and both stay on the record.
 */
@Component
class WithdrawAcceptance {

    private final ActOnReturn acts;
    private final ReturnSight sight;

    WithdrawAcceptance(ActOnReturn acts, ReturnSight sight) {
        this.acts = acts;
        this.sight = sight;
    }

    /**
     * Withdraws it.
     *
     * @param wrong what is wrong with the request itself, to be said after what is more important
     */
    Outcome<Versioned<NhseReturn>> withdraw(
            ReturnId id, Caller caller, RememberedKey key, String reason, Optional<Refusal> wrong) {
        var asked = new ActOnReturn.Asked(id, caller, key, Event.WITHDRAWN, wrong);
        return acts.act(
                asked,
                sight::refusesToAnswer,
                (before, receipt) -> before.standing() instanceof Standing.Accepted accepted
                                && accepted.isWithdrawable(receipt.act().at())
                        ? Outcome.done(withdrawn(before, caller, receipt, reason))
                        : Outcome.refused(tooLate(before)));
    }

    private static Refusal tooLate(NhseReturn before) {
        return new Refusal.WrongState(
                "acceptance-final",
                before.standing() instanceof Standing.Accepted
                        ? "This return was accepted longer ago than an acceptance can be withdrawn. Write to the ICB."
                        : "This return " + before.standing().words() + "; there is no acceptance to withdraw.");
    }

    private static Change<NhseReturn, NhseReturn> withdrawn(
            NhseReturn before, Caller caller, Receipt receipt, String reason) {
        Act act = receipt.act();
        NhseReturn after = before.with(new Standing.Acknowledged(act))
                .with(Event.by(act, Event.WITHDRAWN, before.sequence(), reason))
                .keeping(receipt);
        return Change.of(
                after,
                after,
                AnswerMessage.of(after, Answer.ACKNOWLEDGED, act.at()),
                ReturnAudit.entry(after, Event.WITHDRAWN, caller, reason, act.at()));
    }
}
