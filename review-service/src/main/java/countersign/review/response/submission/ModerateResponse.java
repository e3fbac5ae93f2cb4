package countersign.review.response.submission;

import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.form.published.Forms;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.response.Citation;
import countersign.review.response.Moderation;
import countersign.review.response.Response;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseId;
import countersign.review.response.Responses;
import countersign.review.response.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The provider's lead accepts a submitted response for the review, or returns it to its team. */
@Component
class ModerateResponse {

    /** What a team has at least to answer again; as in the model. */
    private static final Duration TIME_TO_ANSWER_AGAIN = Duration.ofDays(7);

    private final Responses responses;
    private final CitationsThatEnded ended;
    private final Authorities authorities;
    private final Forms forms;
    private final Clock clock;

    ModerateResponse(Responses responses, CitationsThatEnded ended, Authorities authorities, Forms forms, Clock clock) {
        this.responses = responses;
        this.ended = ended;
        this.authorities = authorities;
        this.forms = forms;
        this.clock = clock;
    }

    Outcome<Receipt> moderate(ResponseId id, Caller caller, RememberedKey key, Outcome<Verdict> verdict) {
        Authority authority = authorities.of(caller);
        return responses.change(id, authority, found -> {
            Response response = found.body();
            Optional<Refusal> refusal = Sight.refusesToModerate(response, authority);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            return Receipt.repeated(response.file().receipts(), caller, key)
                    .map(outcome -> outcome.map(receipt -> Change.of(response, receipt)))
                    .orElseGet(() -> decide(response, caller, key, verdict));
        });
    }

    private Outcome<Change<Response, Receipt>> decide(
            Response response, Caller caller, RememberedKey key, Outcome<Verdict> verdict) {
        return response instanceof Response.Submitted submitted
                ? verdict.then(decided ->
                                decided.about(forms.get(submitted.file().form())))
                        .map(decided -> moderated(submitted, decided, caller, key))
                : Outcome.refused(new Refusal.WrongState(
                        "not-submitted",
                        "This is " + response.state().word() + ": there is nothing to accept or return."));
    }

    private Change<Response, Receipt> moderated(
            Response.Submitted submitted, Verdict verdict, Caller caller, RememberedKey key) {
        Act act = Act.of(caller, clock);
        String outcome = verdict.accepted() ? Outcomes.ACCEPTED : Outcomes.RETURNED;
        Receipt receipt = new Receipt(key, outcome, act);
        Moderation moderation =
                new Moderation(act, verdict.accepted(), verdict.reasons(), submitted.submission(), verdict.remarks());
        ResponseFile settled = ended.beforeModeration(submitted.file(), act.at());
        ResponseFile file = settled.moderatedBy(moderation).decided(receipt);
        return new Change<>(
                verdict.accepted()
                        ? new Response.Accepted(file, submitted.sheet(), submitted.submission(), act.at())
                        : new Response.Issued(
                                file.each(citation -> citation.closingAt(closesAt(citation, act.at()))),
                                submitted.sheet()),
                receipt,
                DecisionMessages.of(
                        submitted.file(),
                        settled,
                        outcome,
                        receipt.salted(submitted.submission().contentSha256()),
                        caller,
                        Map.of(Variables.MODERATION_OUTCOME, outcome),
                        act.at()));
    }

    private static Instant closesAt(Citation citation, Instant now) {
        Instant soonest = now.plus(TIME_TO_ANSWER_AGAIN);
        Instant closesAt = citation.closesAt();
        return closesAt != null && closesAt.isAfter(soonest) ? closesAt : soonest;
    }
}
