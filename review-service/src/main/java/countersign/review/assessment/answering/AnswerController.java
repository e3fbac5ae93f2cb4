package countersign.review.assessment.answering;

import countersign.platform.http.EntityTag;
import countersign.platform.http.IfMatch;
import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.history.AnswerView;
import countersign.review.assessment.history.ReadHistory;
import countersign.review.outcome.Respond;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/assessments/{id}/answers")
class AnswerController {

    private final SaveAnswers save;
    private final ReadHistory history;

    AnswerController(SaveAnswers save, ReadHistory history) {
        this.save = save;
        this.history = history;
    }

    /** If-Match is the answer's own version; 0 for the first. */
    @PutMapping("/{number}")
    @Answers(AnswerView.class)
    ResponseEntity<?> save(
            Caller caller,
            IfMatch read,
            @PathVariable String id,
            @PathVariable String number,
            @RequestBody AnswerRequest request) {
        var outcome = save.save(
                AssessmentId.inPath(id),
                caller,
                instrument -> AnswerRules.check(instrument, number, request, read.version()));
        return Respond.with(outcome, saved -> {
            AnswerView answer = saved.getFirst();
            return EntityTag.ok(answer.version(), answer);
        });
    }

    /** Several at once: all or none. */
    @PutMapping
    @Answers(value = AnswerView.class, page = true)
    ResponseEntity<?> saveSeveral(Caller caller, @PathVariable String id, @RequestBody AnswerRequest.Several request) {
        var outcome = save.save(AssessmentId.inPath(id), caller, instrument -> AnswerRules.check(instrument, request));
        return Respond.ok(outcome.map(Page::whole));
    }

    @GetMapping("/{number}/history")
    @Answers(value = AnswerView.class, page = true)
    ResponseEntity<?> history(Caller caller, @PathVariable String id, @PathVariable String number) {
        return Respond.ok(history.read(AssessmentId.inPath(id), number, caller).map(Page::whole));
    }
}
