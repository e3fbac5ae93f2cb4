package countersign.signoff.decision;

import countersign.platform.http.IdempotencyKey;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import countersign.platform.problem.Problem;
import countersign.signoff.forum.Forums;
import countersign.signoff.review.ReviewId;
import countersign.signoff.task.Sight;
import countersign.signoff.task.Tasks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/signoff")
class DecisionController {

    private final DecideTask decideTask;
    private final Tasks tasks;
    private final Forums forums;
    private final Sight sight;

    DecisionController(DecideTask decideTask, Tasks tasks, Forums forums, Sight sight) {
        this.decideTask = decideTask;
        this.tasks = tasks;
        this.sight = sight;
        this.forums = forums;
    }

    @PostMapping("/tasks/{id}/decision")
    @Answers(value = DecisionView.class, status = 201)
    ResponseEntity<?> decide(
            @PathVariable String id, IdempotencyKey key, @RequestBody DecisionRequest request, Caller caller) {
        return Respond.with(decideTask.decide(caller, id, key, request), task -> ResponseEntity.status(201)
                .body(DecisionView.of(task, forums).orElseThrow()));
    }

    /** The decision to close the review without approval, if there is one. */
    @GetMapping("/reviews/{review}/closure")
    @Answers(DecisionView.class)
    ResponseEntity<?> closure(@PathVariable ReviewId review, Caller caller) {
        Sight.Extent extent = caller.isService() ? Sight.Extent.EVERYTHING : sight.extentOf(caller, review);
        if (extent == Sight.Extent.NOTHING) {
            return noClosure();
        }
        return tasks.of(review).stream()
                .filter(task -> task.body().closesItsReview())
                .findFirst()
                .flatMap(task -> DecisionView.of(task, forums))
                .map(told -> extent == Sight.Extent.EVERYTHING ? told : told.withoutWords())
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> noClosure());
    }

    /** The same words whether or not the review exists for the caller. */
    private static ResponseEntity<?> noClosure() {
        return Problem.notFound("There is no decision to close such a review.").response();
    }
}
