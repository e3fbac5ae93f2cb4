package countersign.review.revision.freezing;

import countersign.bpmn.Variables;
import countersign.platform.audit.AuditMessages;
import countersign.platform.engine.EngineMessages;
import countersign.platform.http.IfMatch;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.FieldError;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.form.published.Forms;
import countersign.review.review.ReviewId;
import countersign.review.revision.Freezing;
import countersign.review.revision.Revision;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.Revision.Frozen;
import countersign.review.revision.Revisions;
import countersign.review.revision.material.Completeness;
import countersign.review.revision.thematic.Thematic;
import countersign.review.revision.thematic.ThematicReviews;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands a draft over: frozen bytes, the audit entry and the completed job of the process are one write. */
@Component
class HandOver {

    private final ThematicReviews thematicReviews;
    private final Revisions revisions;
    private final FreezeDraft freezeDraft;
    private final Forms forms;
    private final Clock clock;

    HandOver(ThematicReviews thematicReviews, Revisions revisions, FreezeDraft freezeDraft, Forms forms, Clock clock) {
        this.thematicReviews = thematicReviews;
        this.revisions = revisions;
        this.freezeDraft = freezeDraft;
        this.forms = forms;
        this.clock = clock;
    }

    Outcome<Frozen> handOver(ReviewId id, Caller caller, IfMatch read, RememberedKey key) {
        return thematicReviews.toWrite(id, caller).then(thematic -> repeated(id, caller, key)
                .orElseGet(() -> orRepeated(first(thematic, caller, read, key), id, caller, key)));
    }

    private Outcome<Frozen> first(Thematic thematic, Caller caller, IfMatch read, RememberedKey key) {
        return ThematicReviews.draft(thematic, read)
                .then(this::ready)
                .then(draft -> freezeDraft.freeze(thematic.review(), draft, Act.of(caller, clock), key))
                .then(frozen -> write(thematic, frozen, caller));
    }

    /** The same request may have won in the meantime. */
    private Outcome<Frozen> orRepeated(Outcome<Frozen> outcome, ReviewId id, Caller caller, RememberedKey key) {
        return switch (outcome) {
            case Outcome.Done<Frozen> done -> done;
            case Outcome.Refused<Frozen> refused -> repeated(id, caller, key).orElse(refused);
        };
    }

    /** The answer to a repeated request: what this caller froze with this key. */
    private Optional<Outcome<Frozen>> repeated(ReviewId id, Caller caller, RememberedKey key) {
        return revisions.frozen(id).stream()
                .filter(frozen -> frozen.freezing().act().by().equals(caller.person()))
                .flatMap(frozen -> answer(frozen, key).stream())
                .findFirst();
    }

    private static Optional<Outcome<Frozen>> answer(Frozen frozen, RememberedKey key) {
        return switch (frozen.freezing().key().compare(key)) {
            case REPEATED -> Optional.of(Outcome.done(frozen));
            case REUSED -> Optional.of(Outcome.refused(new Refusal.KeyReused()));
            case ANOTHER -> Optional.empty();
        };
    }

    private Outcome<Draft> ready(Draft draft) {
        if (draft.job().isEmpty()) {
            return Outcome.refused(new Refusal.WrongState(
                    "not-waited-for", "The process of this review does not wait for the thematic review now."));
        }
        List<FieldError> missing = Completeness.missing(
                draft.material(), forms.get(draft.material().returned().form()));
        return missing.isEmpty()
                ? Outcome.done(draft)
                : Outcome.refused(new Refusal.Invalid(
                        "not-complete",
                        "Something is still missing before the thematic review can be handed over.",
                        missing));
    }

    private Outcome<Frozen> write(Thematic thematic, Frozen frozen, Caller caller) {
        long version = thematic.found().version();
        return revisions.change(
                frozen.ref(),
                found -> found.version() == version
                        ? Outcome.done(new Change<Revision, Frozen>(frozen, frozen, messages(frozen, caller)))
                        : Outcome.refused(new Refusal.Stale(
                                new Thematic(thematic.review(), found).version(),
                                "The thematic review was changed while it was handed over. Read it again first.",
                                Map.of())));
    }

    private static List<OutboxMessage> messages(Frozen frozen, Caller caller) {
        Freezing freezing = frozen.freezing();
        return List.of(
                EngineMessages.complete(
                        freezing.job(),
                        Map.of(Variables.REVISION, frozen.ref().number()),
                        freezing.act().at()),
                AuditMessages.entry(
                        frozen.icb().value(),
                        "revision.frozen",
                        caller,
                        List.of(frozen.ref().review().value(), frozen.ref().toString()),
                        freezing.contentSha256().hex(),
                        null,
                        freezing.act().at()));
    }
}
