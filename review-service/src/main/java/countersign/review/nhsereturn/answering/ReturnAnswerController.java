package countersign.review.nhsereturn.answering;

import com.fasterxml.jackson.annotation.JsonProperty;
import countersign.bpmn.Outcomes;
import countersign.platform.canonical.Sha256;
import countersign.platform.http.EntityTag;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Respond;
import countersign.review.nhsereturn.Answer;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.answering.AnswerReturn.Given;
import countersign.review.nhsereturn.answering.RespondForIcb.Response;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.nhsereturn.reading.ReturnView;
import countersign.review.nhsereturn.reading.ReturnViews;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers to a return. Every one is given once; a repeat with the same key is answered with the return as it is now.
 */
@RestController
@RequestMapping("/api/review/returns/{id}")
class ReturnAnswerController {

    private static final int LONGEST = 10_000;

    private final AnswerReturn answerReturn;
    private final RespondForIcb respond;
    private final WithdrawAcceptance withdrawAcceptance;
    private final ReturnViews views;

    ReturnAnswerController(
            AnswerReturn answerReturn,
            RespondForIcb respond,
            WithdrawAcceptance withdrawAcceptance,
            ReturnViews views) {
        this.withdrawAcceptance = withdrawAcceptance;
        this.answerReturn = answerReturn;
        this.respond = respond;
        this.views = views;
    }

    /** The text is that of a query, or a remark with the other answers. */
    record ReturnAnswerRequest(
            @Nullable String contentSha256, @Nullable String text) {}

    record ResponseRequest(@Nullable String text, @Nullable QueryOutcome outcome) {}

    record WithdrawalRequest(@Nullable String reason) {}

    record ResolutionRequest(
            @Nullable UndeliveredOutcome outcome, @Nullable String reason) {}

    enum QueryOutcome {
        @JsonProperty(Outcomes.RESUBMIT)
        RESUBMIT,
        @JsonProperty(Outcomes.REWORK)
        REWORK
    }

    enum UndeliveredOutcome {
        @JsonProperty(Outcomes.RESEND)
        RESEND,
        @JsonProperty(Outcomes.DELIVERED_OTHERWISE)
        DELIVERED_OTHERWISE
    }

    @PostMapping("/acknowledgement")
    @Answers(ReturnView.class)
    ResponseEntity<?> acknowledge(
            Caller caller, IdempotencyKey key, @PathVariable String id, @RequestBody ReturnAnswerRequest request) {
        return answer(caller, key, id, Answer.ACKNOWLEDGED, request);
    }

    @PostMapping("/query")
    @Answers(ReturnView.class)
    ResponseEntity<?> query(
            Caller caller, IdempotencyKey key, @PathVariable String id, @RequestBody ReturnAnswerRequest request) {
        return answer(caller, key, id, Answer.QUERIED, request);
    }

    @PostMapping("/acceptance")
    @Answers(ReturnView.class)
    ResponseEntity<?> accept(
            Caller caller, IdempotencyKey key, @PathVariable String id, @RequestBody ReturnAnswerRequest request) {
        return answer(caller, key, id, Answer.ACCEPTED, request);
    }

    /** Of an acceptance made by mistake, while it is not final. */
    @PostMapping("/acceptance-withdrawal")
    @Answers(ReturnView.class)
    ResponseEntity<?> withdraw(
            Caller caller, IdempotencyKey key, @PathVariable String id, @RequestBody WithdrawalRequest request) {
        Fields fields = new Fields();
        String reason = fields.required("reason", request.reason(), LONGEST);
        return written(
                caller,
                withdrawAcceptance.withdraw(
                        ReturnId.inPath(id),
                        caller,
                        RememberedKey.of(key, List.of("acceptance-withdrawal", reason)),
                        reason,
                        fields.refusal()));
    }

    @PostMapping("/query-response")
    @Answers(ReturnView.class)
    ResponseEntity<?> respondToQuery(
            Caller caller, IdempotencyKey key, @PathVariable String id, @RequestBody ResponseRequest request) {
        Fields fields = new Fields();
        String text = fields.required("text", request.text(), LONGEST);
        String outcome = request.outcome() == QueryOutcome.REWORK ? Outcomes.REWORK : Outcomes.RESUBMIT;
        return written(
                caller,
                respond.toQuery(
                        ReturnId.inPath(id),
                        caller,
                        RememberedKey.of(key, List.of("query-response", outcome, text)),
                        new Response(outcome, text, fields.refusal())));
    }

    @PostMapping("/undelivered-resolution")
    @Answers(ReturnView.class)
    ResponseEntity<?> resolveUndelivered(
            Caller caller, IdempotencyKey key, @PathVariable String id, @RequestBody ResolutionRequest request) {
        Fields fields = new Fields();
        fields.check(request.outcome() != null, "outcome", "Say whether to send it again or how it was delivered.");
        String reason = fields.required("reason", request.reason(), LONGEST);
        String outcome =
                request.outcome() == UndeliveredOutcome.RESEND ? Outcomes.RESEND : Outcomes.DELIVERED_OTHERWISE;
        return written(
                caller,
                respond.toUndelivered(
                        ReturnId.inPath(id),
                        caller,
                        RememberedKey.of(key, List.of("resolution", outcome, reason)),
                        new Response(outcome, reason, fields.refusal())));
    }

    private ResponseEntity<?> answer(
            Caller caller, IdempotencyKey key, String id, Answer answer, ReturnAnswerRequest request) {
        Fields fields = new Fields();
        // not free text: among the digits of a hash may be ten that pass for an NHS number
        String hash = Objects.requireNonNullElse(request.contentSha256(), "");
        fields.check(
                Sha256.isWellFormed(hash),
                "contentSha256",
                "Name the content by its SHA-256: 64 hexadecimal digits in lower case.");
        String text = answer == Answer.QUERIED
                ? fields.required("text", request.text(), LONGEST)
                : fields.optional("text", request.text(), LONGEST);
        return written(
                caller,
                answerReturn.answer(
                        ReturnId.inPath(id),
                        caller,
                        RememberedKey.of(key, List.of(answer.word(), hash, text)),
                        new Given(answer, hash, text, fields.refusal())));
    }

    private ResponseEntity<?> written(Caller caller, Outcome<Versioned<NhseReturn>> outcome) {
        return Respond.with(outcome, found -> EntityTag.ok(found.version(), views.view(found, caller)));
    }
}
