package countersign.signoff.audit;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Stored;
import countersign.signoff.audit.chain.AuditEntries;
import countersign.signoff.audit.checkpoint.Checkpoint;
import countersign.signoff.audit.checkpoint.Checkpoints;
import countersign.signoff.seal.Seal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recomputes a chain from what is stored, and compares it with every checkpoint of it. */
@Component
class VerifyChain {

    private static final int BATCH = 500;

    /** A size and root that somebody outside kept. */
    record Held(long size, Sha256 root) {}

    private final AuditEntries entries;
    private final Checkpoints checkpoints;
    private final Seal seal;

    VerifyChain(AuditEntries entries, Checkpoints checkpoints, Seal seal) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.seal = seal;
    }

    AuditReport verify(OdsCode chain, Optional<Held> held) {
        var walk = new ChainWalk(chain, seal);
        held.ifPresent(walk::expect);
        for (var batch = checkpoints.all(chain, "", BATCH);
                !batch.isEmpty();
                batch = checkpoints.all(chain, batch.getLast().id(), BATCH)) {
            batch.forEach(stored -> expect(walk, stored));
        }
        for (var batch = entries.from(chain, 0, BATCH);
                !batch.isEmpty();
                batch = entries.from(chain, batch.getLast().place() + 1, BATCH)) {
            batch.forEach(walk::step);
        }
        return walk.report();
    }

    private static void expect(ChainWalk walk, Stored<Checkpoint> stored) {
        switch (stored) {
            case Stored.Read<Checkpoint>(var readable) -> walk.expect(readable.body());
            case Stored.Unreadable<Checkpoint>(String id, var _) -> walk.unreadableCheckpoint(id);
        }
    }
}
