package countersign.platform.operation;

import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.problem.Problem;
import countersign.platform.stuck.StuckWork;
import countersign.platform.stuck.StuckWorks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators: what is stuck, and to run it again. Below {@code countersign.api-path}. */
@RestController
@RequestMapping("${countersign.api-path:/api}/stuck-work")
class StuckWorkController {

    private final StuckWorks stuck;
    private final RetryStuckWork retry;

    StuckWorkController(StuckWorks stuck, RetryStuckWork retry) {
        this.stuck = stuck;
        this.retry = retry;
    }

    @GetMapping
    @Answers(value = StuckWork.class, page = true)
    ResponseEntity<?> list(Caller caller, @RequestParam(required = false) @Nullable String cursor, PageLimit limit) {
        if (!caller.isAdministrator()) {
            return Problem.forbidden("Only administrators see stuck work.").response();
        }
        var after = Cursor.decode(cursor, 1);
        var found = stuck.list(after == null ? "" : after.keys().getFirst(), limit.value() + 1);
        return ResponseEntity.ok(Page.cut(found, limit.value(), work -> Cursor.at(work.id())));
    }

    @PostMapping("/{id}/retry")
    @Answers(status = 202)
    ResponseEntity<?> retry(Caller caller, @PathVariable String id) {
        if (!caller.isAdministrator()) {
            return Problem.forbidden("Only administrators run stuck work again.")
                    .response();
        }
        return retry.retry(id, caller)
                ? ResponseEntity.accepted().build()
                : Problem.notFound("Nothing of this id is stuck; it may have succeeded meanwhile.")
                        .response();
    }
}
