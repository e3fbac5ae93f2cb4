package countersign.signoff.forum;

import countersign.platform.canonical.Sha256;
import countersign.platform.http.IfMatch;
import countersign.platform.http.Page;
import countersign.platform.http.PayloadHash;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.platform.reference.Put;
import countersign.signoff.audit.AuditTrail;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/signoff/forums")
class ForumController {

    private static final String ID = "[a-z0-9-]{1,64}";
    private static final Refusal ADMINISTRATORS_ONLY = new Refusal.NotPermitted("Only administrators set up forums.");
    private static final Refusal INCOMPLETE =
            new Refusal.Invalid("invalid-forum", "A forum needs an id in lower case, an icb, a stage and a name.");
    private static final Refusal NO_ICB = new Refusal.NotFound("There is no such ICB, or it is not yours.");

    private final Forums forums;
    private final Clock clock;

    ForumController(Forums forums, Clock clock) {
        this.forums = forums;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    @Answers(ForumView.class)
    ResponseEntity<?> put(
            @PathVariable String id, @Nullable IfMatch read, @RequestBody ForumRequest request, Caller caller) {
        return Put.answer(checked(id, read, request, caller), forum -> ForumView.of(id, forum));
    }

    private Outcome<Put<Forum>> checked(String id, @Nullable IfMatch read, ForumRequest request, Caller caller) {
        return caller.isAdministrator()
                ? request.forum()
                        .filter(_ -> id.matches(ID))
                        .map(forum -> forums.put(id, forum, read, audit(id, forum, caller)))
                        .orElseGet(() -> Outcome.refused(INCOMPLETE))
                : Outcome.refused(ADMINISTRATORS_ONLY);
    }

    private OutboxMessage audit(String id, Forum forum, Caller caller) {
        String text = "%s set up %s for the stage %s"
                .formatted(caller.name(), forum.name(), forum.stage().title());
        var subjects = List.of(id, forum.stage().word());
        return AuditTrail.done(
                forum.icb(), "forum.set", caller, subjects, new Sha256(PayloadHash.of(forum)), text, clock.instant());
    }

    /** The forums of the caller's own ICB; administrators see any. */
    @GetMapping
    @Answers(value = ForumView.class, page = true)
    ResponseEntity<?> list(@RequestParam OdsCode icb, Caller caller) {
        if (!caller.belongsTo(icb) && !caller.isAdministrator()) {
            return Respond.refused(NO_ICB);
        }
        return ResponseEntity.ok(
                Page.whole(forums.ofIcb(icb).stream().map(ForumController::view).toList()));
    }

    private static ForumView view(Versioned<Forum> forum) {
        return ForumView.of(forum.id(), forum.body());
    }
}
