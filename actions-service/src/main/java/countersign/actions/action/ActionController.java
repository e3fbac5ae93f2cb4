package countersign.actions.action;

import countersign.actions.authority.Authorities;
import countersign.actions.authority.Authority;
import countersign.actions.outcome.Outcome;
import countersign.actions.outcome.Refusal;
import countersign.actions.outcome.Respond;
import countersign.actions.outcome.Today;
import countersign.platform.http.EntityTag;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.IfMatch;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/actions/actions")
class ActionController {

    private final Actions actions;
    private final RecordUpdate recordUpdate;
    private final CloseAction closeAction;
    private final Authorities authorities;
    private final Today today;

    ActionController(
            Actions actions, RecordUpdate recordUpdate, CloseAction closeAction, Authorities authorities, Today today) {
        this.actions = actions;
        this.recordUpdate = recordUpdate;
        this.closeAction = closeAction;
        this.authorities = authorities;
        this.today = today;
    }

    /** By due date; of one review, one lead, one status, due before a day, as asked. */
    @GetMapping
    Page<ActionView> list(Caller caller, ActionFilter filter, PageLimit limit) {
        LocalDate day = today.day();
        Authority authority = authorities.orNone(caller);
        return caller.organisation()
                .map(sight -> actions.page(filter.query(sight, day, limit.value())))
                .orElseGet(() -> Page.whole(java.util.List.of()))
                .map(found -> ActionView.of(found, authority, day));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(Caller caller, @PathVariable String id) {
        return actions.find(new ActionId(id))
                .filter(found -> found.body().isSeenBy(caller.organisation()))
                .<ResponseEntity<?>>map(found ->
                        EntityTag.ok(found.version(), ActionView.of(found, authorities.orNone(caller), today.day())))
                .orElseGet(() ->
                        Respond.with(Outcome.<ActionView>refused(new Refusal.NotFound("action")), ResponseEntity::ok));
    }

    @PostMapping("/{id}/updates")
    ResponseEntity<?> update(
            Caller caller,
            @PathVariable String id,
            IfMatch read,
            IdempotencyKey key,
            @RequestBody RecordUpdate.UpdateRequest request) {
        return Respond.with(
                recordUpdate.record(Ask.of(caller, id, read, key, request), request),
                update -> created(update.entry(), ActionView.UpdateView.of(update)));
    }

    @PostMapping("/{id}/closure")
    ResponseEntity<?> close(
            Caller caller,
            @PathVariable String id,
            IfMatch read,
            IdempotencyKey key,
            @RequestBody CloseAction.ClosureRequest request) {
        return Respond.with(
                closeAction.close(Ask.of(caller, id, read, key, request), request),
                closed -> created(closed.entry(), ActionView.ClosureView.of(closed)));
    }

    private static ResponseEntity<?> created(Entry entry, Object view) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(new EntityTag(entry.version()).header())
                .body(view);
    }
}
