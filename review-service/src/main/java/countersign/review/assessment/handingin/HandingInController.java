package countersign.review.assessment.handingin;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.review.act.ReceiptView;
import countersign.review.assessment.AssessmentId;
import countersign.review.outcome.Respond;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/assessments/{id}")
class HandingInController {

    private final SubmitAssessment submit;
    private final ModerateAssessment moderate;

    HandingInController(SubmitAssessment submit, ModerateAssessment moderate) {
        this.submit = submit;
        this.moderate = moderate;
    }

    record ModerationRequest(
            @Nullable String outcome,
            @Nullable String reasons,
            @Nullable List<Verdict.RemarkRequest> remarks) {}

    @PostMapping("/submission")
    @Answers(ReceiptView.class)
    ResponseEntity<?> submit(Caller caller, IdempotencyKey key, @PathVariable String id) {
        RememberedKey remembered = RememberedKey.of(key, "submit " + id);
        return Respond.ok(
                submit.submit(AssessmentId.inPath(id), caller, remembered).map(receipt -> ReceiptView.of(id, receipt)));
    }

    @PostMapping("/moderation")
    @Answers(ReceiptView.class)
    ResponseEntity<?> moderate(
            Caller caller, IdempotencyKey key, @PathVariable String id, @RequestBody ModerationRequest request) {
        RememberedKey remembered = RememberedKey.of(key, List.of("moderate " + id, request));
        return Respond.ok(moderate.moderate(
                        AssessmentId.inPath(id),
                        caller,
                        remembered,
                        Verdict.check(request.outcome(), request.reasons(), request.remarks()))
                .map(receipt -> ReceiptView.of(id, receipt)));
    }
}
