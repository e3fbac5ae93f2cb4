package countersign.e2e.check.damage;

import static countersign.e2e.check.damage.Damage.event;
import static countersign.e2e.check.damage.Damage.last;
import static countersign.e2e.check.damage.Damage.set;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.check.work.NothingIsStuck;
import countersign.e2e.check.work.OutboxesAreDrained;
import countersign.e2e.check.work.WorkIsHeldOnBothSides;
import java.util.List;
import org.bson.Document;
import tools.jackson.databind.node.ObjectNode;

/** Damage to what is under way; needs an assessment that waits for its team. */
final class DamagedWork {
    private static final Invariant DRAINED = new OutboxesAreDrained();
    private static final Invariant STUCK = new NothingIsStuck();
    private static final Invariant HELD = new WorkIsHeldOnBothSides();
    private static final String ASSESSMENTS = "review.assessments";

    private DamagedWork() {}

    static List<Damage> all() {
        return List.of(
                new Damage("a message is left in an outbox", DRAINED, it -> leave(it, "outbox")),
                new Damage("an entry is left to be recorded", DRAINED, it -> leave(it, "records")),
                new Damage("work is stuck", STUCK, DamagedWork::stuck),
                new Damage("an incident is open", STUCK, DamagedWork::incident),
                new Damage("work has lost its job", HELD, it -> set(citation(it), "heldJob", null)),
                new Damage("the engine has lost a job", HELD, it -> event(it, job(it), "CANCELED")),
                new Damage("a job has lost its work", HELD, it -> it.all(ASSESSMENTS)
                        .remove(waiting(it))),
                new Damage("a lease is lost", HELD, DamagedWork::forgotten));
    }

    private static void leave(Evidence evidence, String lane) {
        evidence.all("review.reviews").getFirst().put(lane, List.of(new Document("type", "audit.record")));
    }

    private static void stuck(Evidence evidence) {
        evidence.stored().put("review.stuckWork", List.of(new Document("_id", "job:1").append("what", "A task")));
    }

    private static void incident(Evidence evidence) {
        ObjectNode event = (ObjectNode) evidence.engine().getFirst().deepCopy();
        event.put("valueType", "INCIDENT");
        event.put("intent", "CREATED");
        event.put("position", Long.MAX_VALUE);
        evidence.engine().add(event);
    }

    private static void forgotten(Evidence evidence) {
        long job = job(evidence);
        evidence.all("review.heldJobs").removeIf(lease -> Bson.number(lease, "_id") == job);
    }

    private static Document waiting(Evidence evidence) {
        return last(evidence, ASSESSMENTS, "body.state", "issued");
    }

    private static long job(Evidence evidence) {
        return Bson.number(citation(evidence), "heldJob");
    }

    private static Document citation(Evidence evidence) {
        return Bson.list(waiting(evidence), "body.file.citations").getFirst();
    }
}
