package countersign.review.response.submission;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import countersign.review.act.ReceiptView;
import countersign.review.response.ResponseId;
import countersign.review.response.answering.FilledSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/responses/{id}")
class SubmissionController {

    private final SubmitResponse submit;
    private final ModerateResponse moderate;

    SubmissionController(SubmitResponse submit, ModerateResponse moderate) {
        this.submit = submit;
        this.moderate = moderate;
    }

    record ModerationRequest(
            @Nullable String outcome,
            @Nullable String reasons,
            @Nullable List<Verdict.RemarkRequest> remarks) {}

    /** Answers may come along: they are saved and submitted in one write, or neither. */
    @PostMapping("/submission")
    @Answers(ReceiptView.class)
    ResponseEntity<?> submit(
            Caller caller,
            IdempotencyKey key,
            @PathVariable String id,
            @RequestBody(required = false) FilledSheet.@Nullable Request request) {
        String act = "submit " + id;
        RememberedKey remembered = RememberedKey.of(key, request == null ? act : List.of(act, request));
        return Respond.ok(submit.submit(ResponseId.inPath(id), caller, remembered, request)
                .map(receipt -> ReceiptView.of(id, receipt)));
    }

    @PostMapping("/moderation")
    @Answers(ReceiptView.class)
    ResponseEntity<?> moderate(
            Caller caller, IdempotencyKey key, @PathVariable String id, @RequestBody ModerationRequest request) {
        RememberedKey remembered = RememberedKey.of(key, List.of("moderate " + id, request));
        return Respond.ok(moderate.moderate(
                        ResponseId.inPath(id),
                        caller,
                        remembered,
                        Verdict.check(request.outcome(), request.reasons(), request.remarks()))
                .map(receipt -> ReceiptView.of(id, receipt)));
    }
}
