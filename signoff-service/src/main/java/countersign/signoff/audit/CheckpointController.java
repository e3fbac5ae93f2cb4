package countersign.signoff.audit;

import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.openapi.Answers;
import countersign.platform.problem.Problem;
import countersign.signoff.audit.checkpoint.CheckpointView;
import countersign.signoff.audit.checkpoint.Checkpoints;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckpointController {

    private final Checkpoints checkpoints;

    CheckpointController(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** Every checkpoint that was sealed of this chain, from the oldest. */
    @GetMapping("/api/signoff/audit/{icb}/checkpoints")
    @Answers(value = CheckpointView.class, page = true)
    ResponseEntity<?> checkpoints(
            @PathVariable OdsCode icb, @RequestParam @Nullable String cursor, PageLimit limit, Caller caller) {
        if (!AuditAccess.reads(icb, caller)) {
            return Problem.notFound("There is no such chain.").response();
        }
        var found = checkpoints.after(icb, AuditAccess.place(cursor), limit.value() + 1);
        return ResponseEntity.ok(
                Page.cut(found, limit.value(), checkpoint -> Cursor.at(Long.toString(checkpoint.size())))
                        .map(CheckpointView::of));
    }
}
