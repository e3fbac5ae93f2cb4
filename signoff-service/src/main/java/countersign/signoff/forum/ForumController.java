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
import countersign.platform.problem.Problem;
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
        if (!caller.isAdministrator()) {
            return Problem.forbidden("Only administrators set up forums.").response();
        }
        var forum = request.forum();
        if (forum.isEmpty() || !id.matches(ID)) {
            return Problem.refused("invalid-forum", "A forum needs an id in lower case, an icb, a stage and a name.")
                    .response();
        }
        var audit = audit(id, forum.get(), caller);
        return forums.put(id, forum.get(), read, audit).answer(ForumView.of(id, forum.get()));
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
            return Problem.notFound("There is no such ICB, or it is not yours.").response();
        }
        return ResponseEntity.ok(
                Page.whole(forums.ofIcb(icb).stream().map(ForumController::view).toList()));
    }

    private static ForumView view(Versioned<Forum> forum) {
        return ForumView.of(forum.id(), forum.body());
    }
}
