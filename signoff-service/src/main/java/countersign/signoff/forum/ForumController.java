package countersign.signoff.forum;

import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.platform.problem.Problem;
import java.time.LocalDate;
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

    /** A forum as it is shown. */
    record ForumView(String id, OdsCode icb, ForumStage stage, String name, List<LocalDate> meetings) {

        static ForumView of(String id, Forum forum) {
            return new ForumView(id, forum.icb(), forum.stage(), forum.name(), forum.meetings());
        }
    }

    /** A forum as it is set. */
    record ForumRequest(
            @Nullable OdsCode icb,
            @Nullable ForumStage stage,
            @Nullable String name,
            @Nullable List<LocalDate> meetings) {}

    private final Forums forums;

    ForumController(Forums forums) {
        this.forums = forums;
    }

    @PutMapping("/{id}")
    ResponseEntity<?> put(@PathVariable String id, @RequestBody ForumRequest request, Caller caller) {
        if (!caller.isAdministrator()) {
            return Problem.forbidden("Only administrators set up forums.").response();
        }
        if (request.icb() == null
                || request.stage() == null
                || request.name() == null
                || request.name().isBlank()
                || !id.matches(ID)) {
            return Problem.refused("invalid-forum", "A forum needs an id in lower case, an icb, a stage and a name.")
                    .response();
        }
        var meetings = request.meetings() == null ? List.<LocalDate>of() : request.meetings();
        var forum = new Forum(request.icb(), request.stage(), request.name(), meetings);
        return ResponseEntity.status(forums.put(id, forum) ? 201 : 200).body(ForumView.of(id, forum));
    }

    /** The forums of the caller's own ICB; administrators see any. */
    @GetMapping
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
