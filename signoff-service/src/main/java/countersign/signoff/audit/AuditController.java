package countersign.signoff.audit;

import countersign.platform.canonical.Sha256;
import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.openapi.Answers;
import countersign.platform.problem.Problem;
import countersign.signoff.audit.chain.AuditEntries;
import countersign.signoff.audit.chain.AuditEntry;
import countersign.signoff.audit.checkpoint.CheckpointView;
import countersign.signoff.audit.checkpoint.TakeCheckpoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/signoff/audit")
class AuditController {

    private final RecordAudit recordAudit;
    private final AuditEntries entries;
    private final TakeCheckpoint takeCheckpoint;
    private final VerifyChain verifyChain;

    AuditController(
            RecordAudit recordAudit, AuditEntries entries, TakeCheckpoint takeCheckpoint, VerifyChain verifyChain) {
        this.recordAudit = recordAudit;
        this.entries = entries;
        this.takeCheckpoint = takeCheckpoint;
        this.verifyChain = verifyChain;
    }

    @PostMapping("/entries")
    @Answers(value = AuditView.class, status = 201)
    ResponseEntity<?> record(@RequestBody AuditRequest request, Caller caller) {
        if (!caller.isService()) {
            return Problem.forbidden("Only the services of the suite record what happened in them.")
                    .response();
        }
        var chain = request.chain();
        var fact = request.fact();
        if (chain == null || fact.isEmpty()) {
            return Problem.refused("invalid-audit-entry", "An entry needs an eventId, a chain, a type and a time.")
                    .response();
        }
        AuditEntry entry = recordAudit.record(chain, fact.get());
        return entry.fact().equals(fact.get())
                ? ResponseEntity.status(201).body(AuditView.of(entry))
                : Problem.conflict("event-already-recorded", "This event is recorded already, with another content.")
                        .response();
    }

    @GetMapping("/{icb}/entries")
    @Answers(value = AuditView.class, page = true)
    ResponseEntity<?> entries(
            @PathVariable OdsCode icb, @RequestParam @Nullable String cursor, PageLimit limit, Caller caller) {
        if (!AuditAccess.reads(icb, caller)) {
            return notThere();
        }
        var found = entries.from(icb, AuditAccess.next(cursor), limit.value() + 1);
        return ResponseEntity.ok(Page.cut(found, limit.value(), entry -> Cursor.at(Long.toString(entry.place())))
                .map(AuditView::of));
    }

    @GetMapping("/{icb}/checkpoint")
    @Answers(CheckpointView.class)
    ResponseEntity<?> checkpoint(@PathVariable OdsCode icb, Caller caller) {
        if (!AuditAccess.reads(icb, caller) && !caller.isService()) {
            return notThere();
        }
        return takeCheckpoint
                .of(icb)
                .<ResponseEntity<?>>map(checkpoint -> ResponseEntity.ok(CheckpointView.of(checkpoint)))
                .orElseGet(() -> Problem.notFound("Nothing is recorded in this chain yet.")
                        .response());
    }

    /** With {@code size} and {@code root} of a checkpoint that the caller kept, the chain has to pass that one too. */
    @GetMapping("/{icb}/verification")
    @Answers(AuditReport.class)
    ResponseEntity<?> verification(
            @PathVariable OdsCode icb,
            @RequestParam @Nullable Long size,
            @RequestParam @Nullable Sha256 root,
            Caller caller) {
        if (!AuditAccess.reads(icb, caller)) {
            return notThere();
        }
        if ((size == null) != (root == null) || (size != null && size < 1)) {
            return Problem.malformed("checkpoint-incomplete", "Send both size (from 1) and root, or neither.")
                    .response();
        }
        var held = size == null || root == null ? null : new VerifyChain.Held(size, root);
        return ResponseEntity.ok(verifyChain.verify(icb, Optional.ofNullable(held)));
    }

    private static ResponseEntity<?> notThere() {
        return Problem.notFound("There is no such chain.").response();
    }
}
