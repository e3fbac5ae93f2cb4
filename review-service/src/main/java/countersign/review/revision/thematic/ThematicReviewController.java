package countersign.review.revision.thematic;

import countersign.platform.http.EntityTag;
import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Respond;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import countersign.review.review.ReviewId;
import countersign.review.revision.material.DraftActionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The thematic review of a review: read by the owner's people, written by its review lead. */
@RestController
@RequestMapping("/api/review/reviews/{id}/thematic-review")
class ThematicReviewController {

    private final ThematicReviews thematicReviews;
    private final EditThematicReview edit;
    private final ThematicReviewViews views;

    ThematicReviewController(ThematicReviews thematicReviews, EditThematicReview edit, ThematicReviewViews views) {
        this.thematicReviews = thematicReviews;
        this.edit = edit;
        this.views = views;
    }

    /** The answers of the return by the keys of its form; what is left out is not answered. */
    record ReturnRequest(@Nullable Map<String, Object> answers) {

        Map<String, Object> given() {
            return answers == null ? Map.of() : answers;
        }
    }

    @GetMapping
    @Answers(ThematicReviewView.class)
    ResponseEntity<?> get(Caller caller, @PathVariable String id) {
        return answer(thematicReviews.toRead(ReviewId.inPath(id), caller), caller);
    }

    @PutMapping("/findings/{domain}")
    @Answers(ThematicReviewView.class)
    ResponseEntity<?> putFinding(
            Caller caller,
            IfMatch read,
            @PathVariable String id,
            @PathVariable String domain,
            @RequestBody FindingRequest request) {
        int number = domain.matches("\\d{1,3}") ? Integer.parseInt(domain) : 0;
        return answer(edit.finding(ReviewId.inPath(id), caller, read, number, request), caller);
    }

    @PutMapping("/actions/{draftId}")
    @Answers(ThematicReviewView.class)
    ResponseEntity<?> putAction(
            Caller caller,
            IfMatch read,
            @PathVariable String id,
            @PathVariable String draftId,
            @RequestBody ActionRequest request) {
        return answer(edit.action(ReviewId.inPath(id), caller, read, action(draftId), request), caller);
    }

    @DeleteMapping("/actions/{draftId}")
    @Answers(ThematicReviewView.class)
    ResponseEntity<?> deleteAction(Caller caller, IfMatch read, @PathVariable String id, @PathVariable String draftId) {
        return answer(edit.withoutAction(ReviewId.inPath(id), caller, read, action(draftId)), caller);
    }

    @PutMapping("/return")
    @Answers(ThematicReviewView.class)
    ResponseEntity<?> putReturn(
            Caller caller, IfMatch read, @PathVariable String id, @RequestBody ReturnRequest request) {
        return answer(edit.returned(ReviewId.inPath(id), caller, read, request.given()), caller);
    }

    private ResponseEntity<?> answer(Outcome<Thematic> outcome, Caller caller) {
        return Respond.with(outcome, thematic -> EntityTag.ok(thematic.version(), views.view(thematic, caller)));
    }

    private static DraftActionId action(String draftId) {
        try {
            return new DraftActionId(draftId);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(Problem.malformed("draft-id-malformed", malformed.getMessage() + "."));
        }
    }
}
