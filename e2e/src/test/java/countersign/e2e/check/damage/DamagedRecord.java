package countersign.e2e.check.damage;

import static countersign.e2e.check.damage.Damage.last;
import static countersign.e2e.check.damage.Damage.set;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.audit.AuditChainsAreWhole;
import countersign.e2e.check.audit.CheckpointsHold;
import countersign.e2e.check.audit.EventsAreRecordedOnce;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import java.util.List;
import org.bson.Document;

/** Damage to the audit chains and their checkpoints. */
final class DamagedRecord {
    private static final Invariant WHOLE = new AuditChainsAreWhole();
    private static final Invariant RECORDED = new EventsAreRecordedOnce();
    private static final Invariant SEALED = new CheckpointsHold();
    private static final String ENTRIES = "signoff.audit-entries";

    private DamagedRecord() {}

    static List<Damage> all() {
        return List.of(
                new Damage("an entry in the middle is missing", WHOLE, it -> it.all(ENTRIES)
                        .remove(entry(it, "body.fact.type", "revision.frozen"))),
                new Damage(
                        "the words of an entry were changed",
                        WHOLE,
                        it -> set(entry(it, "body.fact.type", "review.opened"), "body.fact.text", "Something else")),
                new Damage("an event stands in the chain twice", WHOLE, DamagedRecord::again),
                new Damage("an event was never recorded", RECORDED, it -> it.all(ENTRIES)
                        .remove(entry(it, "body.fact.type", "return.accepted"))),
                new Damage("an event is recorded that did not happen", RECORDED, it -> it.all("review.revisions")
                        .removeIf(revision -> Bson.text(revision, "body.state").equals("frozen"))),
                new Damage("a checkpoint was made up", SEALED, DamagedRecord::madeUp),
                new Damage(
                        "a checkpoint covers other entries",
                        SEALED,
                        it -> set(entry(it, "body.seq", "0"), "body.leafHash", "00".repeat(32))));
    }

    private static Document entry(Evidence evidence, String field, String value) {
        return last(evidence, ENTRIES, field, value);
    }

    private static void again(Evidence evidence) {
        String event = Bson.text(entry(evidence, "body.seq", "0"), "body.fact.eventId");
        set(entry(evidence, "body.seq", "1"), "body.fact.eventId", event);
    }

    private static void madeUp(Evidence evidence) {
        Document checkpoint = evidence.all("signoff.audit-checkpoints").getLast();
        set(checkpoint, "body.note", Bson.text(checkpoint, "body.note").replaceFirst("\n", "\n1"));
    }
}
