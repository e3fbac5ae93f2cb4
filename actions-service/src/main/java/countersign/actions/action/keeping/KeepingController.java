package countersign.actions.action.keeping;

import countersign.actions.action.Entry;
import countersign.actions.action.listing.ActionView;
import countersign.platform.http.EntityTag;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/actions/actions/{id}")
class KeepingController {

    private final KeepAction keepAction;

    KeepingController(KeepAction keepAction) {
        this.keepAction = keepAction;
    }

    @PostMapping("/updates")
    @Answers(value = ActionView.UpdateView.class, status = 201)
    ResponseEntity<?> update(
            Caller caller,
            @PathVariable String id,
            IfMatch read,
            IdempotencyKey key,
            @RequestBody RecordUpdate.UpdateRequest request) {
        return Respond.with(
                keepAction.keep(Ask.of(caller, id, read, key, request), new RecordUpdate(request)),
                update -> created(update.entry(), ActionView.UpdateView.of(update)));
    }

    @PostMapping("/closure")
    @Answers(value = ActionView.ClosureView.class, status = 201)
    ResponseEntity<?> close(
            Caller caller,
            @PathVariable String id,
            IfMatch read,
            IdempotencyKey key,
            @RequestBody CloseAction.ClosureRequest request) {
        return Respond.with(
                keepAction.keep(Ask.of(caller, id, read, key, request), new CloseAction(request)),
                closed -> created(closed.entry(), ActionView.ClosureView.of(closed)));
    }

    /** It was closed by mistake: open again, with the reason. */
    @PostMapping("/reopening")
    @Answers(value = Recorded.class, status = 201)
    ResponseEntity<?> reopen(
            Caller caller,
            @PathVariable String id,
            IfMatch read,
            IdempotencyKey key,
            @RequestBody ReopenAction.ReopeningRequest request) {
        return Respond.with(
                keepAction.keep(Ask.of(caller, id, read, key, request), new ReopenAction(request)),
                entry -> created(entry, Recorded.of(entry)));
    }

    /** Who sees to it and by when, where the Board left that open. */
    @PostMapping("/assignment")
    @Answers(value = Recorded.class, status = 201)
    ResponseEntity<?> assign(
            Caller caller,
            @PathVariable String id,
            IfMatch read,
            IdempotencyKey key,
            @RequestBody AssignAction.AssignmentRequest request) {
        return Respond.with(
                keepAction.keep(Ask.of(caller, id, read, key, request), new AssignAction(request)),
                entry -> created(entry, Recorded.of(entry)));
    }

    /** That it is recorded. */
    record Recorded(Instant at, String who) {

        static Recorded of(Entry entry) {
            return new Recorded(entry.at(), entry.name());
        }
    }

    private static ResponseEntity<?> created(Entry entry, Object view) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(new EntityTag(entry.version()).header())
                .body(view);
    }
}
