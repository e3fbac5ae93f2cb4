package countersign.platform.sample;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Sorts;
import countersign.platform.audit.AuditMessages;
import countersign.platform.calls.Remote;
import countersign.platform.engine.EngineMessages;
import countersign.platform.http.Cursor;
import countersign.platform.http.EntityTag;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.IfMatch;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.OpenToAnyone;
import countersign.platform.mongo.Aggregates;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Refusal;
import countersign.platform.outcome.Respond;
import countersign.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sample")
class NoteController {

    enum Colour {
        red,
        green
    }

    record Write(
            @NotBlank @Size(max = 100) String text,
            @Nullable OdsCode owner,
            @Nullable Colour colour) {}

    private final Aggregates<Note> notes;
    private final Clock clock;
    private final Neighbour neighbour;

    NoteController(Aggregates<Note> notes, Clock clock, Neighbour neighbour) {
        this.notes = notes;
        this.clock = clock;
        this.neighbour = neighbour;
    }

    /** Asks next door, as the caller. */
    @GetMapping("/neighbour/{id}")
    @Answers(Map.class)
    ResponseEntity<?> askNextDoor(Caller caller, @PathVariable String id) {
        return Remote.find(() -> neighbour.thing(id))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() ->
                        Problem.notFound(caller.name() + " sees no " + id + ".").response());
    }

    @OpenToAnyone("a greeting tells nothing")
    @GetMapping("/greeting")
    Map<String, String> greet() {
        return Map.of("text", "Hello");
    }

    @GetMapping("/me")
    Map<String, Object> me(Caller caller) {
        return Map.of(
                "person", caller.person(),
                "name", caller.name(),
                "organisation", caller.organisation().map(OdsCode::value).orElse("none"),
                "isSystem", caller.isSystem(),
                "acr", caller.strength().acr());
    }

    @GetMapping("/failure")
    String fail(Caller caller) {
        throw new IllegalStateException("secret of " + caller.name());
    }

    @PostMapping("/notes")
    @Answers(value = Map.class, status = 201)
    ResponseEntity<?> create(Caller caller, IdempotencyKey key, @RequestBody @Valid Write write) {
        var fields = new Fields();
        fields.identifiesNobody("text", write.text());
        var refusal = fields.refusal();
        if (refusal.isPresent()) {
            return Respond.refused(refusal.get());
        }
        var id = "note-" + key.idFor(caller, "note", 10);
        var remembered = RememberedKey.of(key, write);
        var owner = caller.organisation().orElseThrow();
        var note = new Note(caller.person(), owner, write.text(), clock.instant(), remembered);
        var told = EngineMessages.publish(
                "note-written", id, id, Map.of("owner", owner.value()), Duration.ofHours(1), clock.instant());
        var audited = AuditMessages.entry(
                owner.value(), "note.written", caller, List.of(id), null, "A note was written", clock.instant());
        if (!notes.insert(id, note, told, audited)
                && notes.find(id).orElseThrow().body().key().compare(remembered) != RememberedKey.Match.REPEATED) {
            return IdempotencyKey.reused().response();
        }
        return ResponseEntity.created(URI.create("/api/sample/notes/" + id)).body(Map.of("id", id));
    }

    @GetMapping("/notes/{id}")
    @Answers(Map.class)
    ResponseEntity<?> read(Caller caller, @PathVariable String id) {
        return notes.find(id)
                .filter(note -> caller.belongsTo(note.body().owner()))
                .<ResponseEntity<?>>map(note ->
                        EntityTag.ok(note.version(), Map.of("text", note.body().text())))
                .orElseGet(
                        () -> Problem.notFound("There is no note " + id + ".").response());
    }

    @PutMapping("/notes/{id}")
    @Answers(Map.class)
    ResponseEntity<?> change(Caller caller, IfMatch match, @PathVariable String id, @RequestBody @Valid Write write) {
        var found = notes.find(id).orElseThrow();
        var body = found.body();
        var changed = new Note(caller.person(), body.owner(), write.text(), clock.instant(), body.key());
        return match.matches(found.version()) && notes.replace(id, match.version(), changed)
                ? EntityTag.ok(match.version() + 1, Map.of("text", write.text()))
                : Respond.refused(new Refusal.Stale(found.version()));
    }

    @GetMapping("/notes")
    Page<String> list(Caller caller, PageLimit limit, @RequestParam(required = false) @Nullable String cursor) {
        var after = Cursor.decode(cursor, 1);
        var mine = eq("body.author", caller.person());
        var filter = after == null ? mine : and(mine, gt("_id", after.keys().getFirst()));
        var found = notes.query(filter, Sorts.ascending("_id"), limit.value() + 1);
        return Page.cut(found, limit.value(), note -> Cursor.at(note.id()))
                .map(note -> note.body().text());
    }
}
