package countersign.signoff.proof;

import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.problem.Problem;
import countersign.signoff.review.ReviewId;
import countersign.signoff.sheet.SheetView;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.task.Sight;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SheetsController {

    private final Sheets sheets;
    private final Sight sight;

    SheetsController(Sheets sheets, Sight sight) {
        this.sheets = sheets;
        this.sight = sight;
    }

    /** The sheets of all revisions, superseded ones too, by revision. */
    @GetMapping("/api/signoff/reviews/{review}/sheets")
    @Answers(value = SheetView.class, page = true)
    ResponseEntity<?> sheets(@PathVariable ReviewId review, Caller caller) {
        if (!sight.ofReview(caller, review)) {
            return Problem.notFound("There is no such review.").response();
        }
        return ResponseEntity.ok(Page.whole(sheets.of(review).stream()
                .map(sheet -> SheetView.of(sheet.body()))
                .toList()));
    }
}
