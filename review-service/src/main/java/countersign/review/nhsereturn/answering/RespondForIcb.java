package countersign.review.nhsereturn.answering;

import countersign.bpmn.JobTypes;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineMessages;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.FieldError;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.ReturnAudit;
import countersign.review.nhsereturn.ReturnSight;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.Wait;
import countersign.review.nhsereturn.Waits;
import countersign.review.nhsereturn.envelope.Transit;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.nhsereturn.file.ReturnKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the people of the ICB do for a return: respond to a query, and see to what could not be delivered. */
@Component
class RespondForIcb {

    private static final String ANSWERED = "query-answered";

    private static final Refusal NO_REWORK = new Refusal.Invalid(
            "no-rework",
            "A policy confirmation has no revision to rework; nothing was saved.",
            List.of(new FieldError("outcome", "Clarify it, and submit it again.")));

    private final ActOnReturn acts;
    private final ReturnSight sight;

    RespondForIcb(ActOnReturn acts, ReturnSight sight) {
        this.acts = acts;
        this.sight = sight;
    }

    /**
     * What the ICB does.
     *
     * @param outcome resubmit or rework of a query; resend or delivered-otherwise of what was not delivered
     * @param text the response, or the reason
     * @param wrong what is wrong with the request itself, to be said after what is more important
     */
    record Response(String outcome, String text, Optional<Refusal> wrong) {}

    /** Rework needs a new revision: so only a review outcome can be reworked. */
    Outcome<Versioned<NhseReturn>> toQuery(ReturnId id, Caller caller, RememberedKey key, Response response) {
        return acts.act(asked(id, caller, key, response), sight::refusesToAct, (before, receipt) -> {
            if (!(before.standing() instanceof Standing.Queried)) {
                return Outcome.refused(new Refusal.WrongState(
                        "no-open-query",
                        before.events().stream().anyMatch(event -> event.what().equals(ANSWERED))
                                ? "The query has been answered already."
                                : "This return " + before.standing().words() + "; there is no query to respond to."));
            }
            return response.outcome().equals(Outcomes.REWORK) && before.file().kind() != ReturnKind.REVIEW_OUTCOME
                    ? Outcome.refused(NO_REWORK)
                    : Outcome.done(queryAnswered(before, caller, receipt, response.text()));
        });
    }

    /** Delivered otherwise: the reason says how the region has it. */
    Outcome<Versioned<NhseReturn>> toUndelivered(ReturnId id, Caller caller, RememberedKey key, Response response) {
        return acts.act(asked(id, caller, key, response), sight::refusesToAct, (before, receipt) -> Waits.open(
                        before, JobTypes.AWAIT_UNDELIVERED_RETURN)
                .<Outcome<Change<NhseReturn, NhseReturn>>>map(
                        wait -> Outcome.done(resolved(before, caller, receipt, response.text(), wait)))
                .orElseGet(() -> Outcome.refused(new Refusal.WrongState(
                        "not-undelivered", "This return does not wait for somebody to see to its delivery."))));
    }

    private static ActOnReturn.Asked asked(ReturnId id, Caller caller, RememberedKey key, Response response) {
        return new ActOnReturn.Asked(id, caller, key, response.outcome(), response.wrong());
    }

    private static Change<NhseReturn, NhseReturn> queryAnswered(
            NhseReturn before, Caller caller, Receipt receipt, String text) {
        Act act = receipt.act();
        NhseReturn after = before.with(new Standing.QueryAnswered(act, text, receipt.outcome()))
                .with(Event.by(act, ANSWERED, before.sequence(), text))
                .keeping(receipt);
        return settled(after, List.of(ReturnAudit.entry(after, "query-answered", caller, text, act.at())), act);
    }

    private static Change<NhseReturn, NhseReturn> resolved(
            NhseReturn before, Caller caller, Receipt receipt, String reason, Wait wait) {
        Act act = receipt.act();
        NhseReturn noted = before.keeping(receipt);
        if (receipt.outcome().equals(Outcomes.DELIVERED_OTHERWISE)) {
            NhseReturn after = noted.received(new Transit.ReceivedOtherwise(act, reason))
                    .with(Event.by(act, "delivered-otherwise", before.sequence(), reason));
            return settled(
                    after, List.of(ReturnAudit.entry(after, "delivered-otherwise", caller, reason, act.at())), act);
        }
        NhseReturn after =
                Waits.end(noted.with(Event.by(act, "resend-decided", before.sequence(), reason)), wait.job());
        OutboxMessage resend =
                EngineMessages.complete(wait.job(), Map.of(Variables.UNDELIVERED_OUTCOME, Outcomes.RESEND), act.at());
        return new Change<>(
                after, after, List.of(resend, ReturnAudit.entry(after, "resend-decided", caller, reason, act.at())));
    }

    /** The result is the return as written, with its waits ended. */
    private static Change<NhseReturn, NhseReturn> settled(NhseReturn after, List<OutboxMessage> out, Act act) {
        Change<NhseReturn, NhseReturn> change = Waits.settle(after, after, out, act.at());
        return new Change<>(change.after(), change.after(), change.out());
    }
}
