package countersign.review.response.answering;

import countersign.platform.http.EntityTag;
import countersign.platform.http.IfMatch;
import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import countersign.review.response.ResponseId;
import countersign.review.response.history.AnswerView;
import countersign.review.response.history.ReadHistory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/responses/{id}/answers")
class AnswerController {

    private final SaveAnswers save;
    private final ReadHistory history;

    AnswerController(SaveAnswers save, ReadHistory history) {
        this.save = save;
        this.history = history;
    }

    /** If-Match is the answer's own version; 0 for the first. */
    @PutMapping("/{key}")
    @Answers(SavedAnswers.Saved.class)
    ResponseEntity<?> save(
            Caller caller,
            IfMatch read,
            @PathVariable String id,
            @PathVariable String key,
            @RequestBody AnswerRequest request) {
        var outcome =
                save.save(ResponseId.inPath(id), caller, form -> AnswerRules.check(form, key, request, read.version()));
        return Respond.with(outcome, saved -> {
            SavedAnswers.Saved only = saved.only();
            return EntityTag.ok(only.answer().version(), only);
        });
    }

    /** Several at once: all or none. */
    @PutMapping
    @Answers(value = AnswerView.class, page = true)
    ResponseEntity<?> saveSeveral(Caller caller, @PathVariable String id, @RequestBody AnswerRequest.Several request) {
        var outcome = save.save(ResponseId.inPath(id), caller, form -> AnswerRules.check(form, request));
        return Respond.ok(outcome.map(saved -> Page.whole(saved.answers())));
    }

    @GetMapping("/{key}/history")
    @Answers(value = AnswerView.class, page = true)
    ResponseEntity<?> history(Caller caller, @PathVariable String id, @PathVariable String key) {
        return Respond.ok(history.read(ResponseId.inPath(id), key, caller).map(Page::whole));
    }
}
