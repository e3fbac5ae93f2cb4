package countersign.review.response.submission;

import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.form.Form;
import countersign.review.form.published.Forms;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.response.Response;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseId;
import countersign.review.response.Responses;
import countersign.review.response.Sight;
import countersign.review.response.Submission;
import countersign.review.response.answering.FilledSheet;
import countersign.review.response.answering.OpenResponses;
import countersign.review.response.history.AnswerHistory;
import countersign.review.response.sheet.Sheet;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Submits a response in which nothing is missing; one that nobody moderates is accepted by that. */
@Component
class SubmitResponse {

    private final Responses responses;
    private final OpenResponses open;
    private final CitationsThatEnded ended;
    private final AnswerHistory history;
    private final Forms forms;
    private final Authorities authorities;
    private final Clock clock;

    SubmitResponse(
            Responses responses,
            OpenResponses open,
            CitationsThatEnded ended,
            AnswerHistory history,
            Forms forms,
            Authorities authorities,
            Clock clock) {
        this.responses = responses;
        this.open = open;
        this.ended = ended;
        this.history = history;
        this.forms = forms;
        this.authorities = authorities;
        this.clock = clock;
    }

    Outcome<Receipt> submit(ResponseId id, Caller caller, RememberedKey key, FilledSheet.@Nullable Request request) {
        Authority authority = authorities.of(caller);
        return responses.change(id, authority, found -> {
            Response response = found.body();
            Optional<Refusal> refusal = Sight.refusesToHandIn(response, authority);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            return Receipt.repeated(response.file().receipts(), caller, key)
                    .map(outcome -> outcome.map(receipt -> Change.of(response, receipt)))
                    .orElseGet(() -> decide(response, caller, key, request));
        });
    }

    private Outcome<Change<Response, Receipt>> decide(
            Response response, Caller caller, RememberedKey key, FilledSheet.@Nullable Request request) {
        Optional<Refusal> refusal = open.refuses(response);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Form form = forms.get(response.file().form());
        Act act = Act.of(caller, clock);
        return FilledSheet.of(form, response.sheet(), request, act)
                .then(filled -> Completeness.refuses(form, filled.sheet().values())
                        .<Outcome<FilledSheet>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(filled)))
                .map(filled -> submitted(response, filled, caller, key, act));
    }

    /** What the answers that came along replace is copied to the history first; a crash in between loses nothing. */
    private Change<Response, Receipt> submitted(
            Response response, FilledSheet filled, Caller caller, RememberedKey key, Act act) {
        history.keep(response, filled.replaced());
        ResponseFile file = ended.beforeSubmission(response.file(), act.at());
        Receipt receipt = new Receipt(key, file.moderated() ? "submitted" : "accepted", act);
        Submission submission = new Submission(act, ContentHash.of(filled.sheet()));
        return new Change<>(
                submitted(file.decided(receipt), filled.sheet(), submission),
                receipt,
                DecisionMessages.of(
                        response.file(),
                        file,
                        "submitted",
                        receipt.salted(submission.contentSha256()),
                        caller,
                        Map.of(),
                        act.at()));
    }

    private static Response submitted(ResponseFile file, Sheet sheet, Submission submission) {
        return file.moderated()
                ? new Response.Submitted(file, sheet, submission)
                : new Response.Accepted(
                        file, sheet, submission, submission.act().at());
    }
}
