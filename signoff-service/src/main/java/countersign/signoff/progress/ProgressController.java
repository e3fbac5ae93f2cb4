package countersign.signoff.progress;

import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.problem.Problem;
import countersign.signoff.decision.DecisionView;
import countersign.signoff.proof.SheetView;
import countersign.signoff.review.ReviewId;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/signoff/reviews/{review}")
class ProgressController {

    private final ReviewRecord record;

    ProgressController(ReviewRecord record) {
        this.record = record;
    }

    @GetMapping("/progress")
    @Answers(ProgressView.class)
    ResponseEntity<?> progress(@PathVariable ReviewId review, Caller caller) {
        return told(caller, review, progress -> progress);
    }

    /** "Previously considered by": every decision on the review, in the order in which they were made. */
    @GetMapping("/decisions")
    @Answers(value = DecisionView.class, page = true)
    ResponseEntity<?> decisions(@PathVariable ReviewId review, Caller caller) {
        return told(caller, review, progress -> Page.whole(progress.decisions()));
    }

    /** The sheets of all revisions, superseded ones too, by revision. */
    @GetMapping("/sheets")
    @Answers(value = SheetView.class, page = true)
    ResponseEntity<?> sheets(@PathVariable ReviewId review, Caller caller) {
        return told(caller, review, progress -> Page.whole(progress.sheets()));
    }

    private ResponseEntity<?> told(Caller caller, ReviewId review, Function<ProgressView, Object> part) {
        return record.of(caller, review)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(part.apply(found)))
                .orElseGet(() -> Problem.notFound("There is no such review.").response());
    }
}
