package countersign.signoff.standing;

import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.problem.Problem;
import countersign.signoff.review.ReviewId;
import countersign.signoff.review.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StandingController {

    private final FindStanding findStanding;

    StandingController(FindStanding findStanding) {
        this.findStanding = findStanding;
    }

    /** For the suite's own services, before they prepare or send a return, or open a plan. */
    @GetMapping("/api/signoff/reviews/{review}/revisions/{number}/standing")
    @Answers(StandingView.class)
    ResponseEntity<?> standing(@PathVariable ReviewId review, @PathVariable int number, Caller caller) {
        if (!caller.isService() || number < 1) {
            return notThere();
        }
        return findStanding
                .of(new Revision(review, number))
                .<ResponseEntity<?>>map(standing -> ResponseEntity.ok(StandingView.of(standing)))
                .orElseGet(StandingController::notThere);
    }

    private static ResponseEntity<?> notThere() {
        return Problem.notFound("There is no such revision.").response();
    }
}
