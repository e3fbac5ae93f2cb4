package countersign.signoff.audit;

import countersign.platform.identity.OdsCode;
import countersign.signoff.audit.AuditReport.Fault;
import countersign.signoff.audit.VerifyChain.Held;
import countersign.signoff.audit.chain.AuditEntry;
import countersign.signoff.audit.checkpoint.Checkpoint;
import countersign.signoff.evidence.CompactRange;
import countersign.signoff.evidence.Sha256;
import countersign.signoff.seal.Seal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One pass over a chain, from its first entry to its last, with the checkpoints it has to pass. */
final class ChainWalk {

    private static final int MOST_FAULTS = 100;

    private final OdsCode chain;
    private final Seal seal;
    private final TreeMap<Long, List<Sha256>> expected = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private CompactRange tree = CompactRange.EMPTY;
    private Sha256 previous = AuditEntry.beforeTheFirst();
    private int checkpoints;

    ChainWalk(OdsCode chain, Seal seal) {
        this.chain = chain;
        this.seal = seal;
    }

    void expect(Checkpoint checkpoint) {
        checkpoints++;
        if (!checkpoint.isGenuine(seal) || !checkpoint.chain().equals(chain)) {
            fault(null, "The checkpoint of size %d is not one that was sealed".formatted(checkpoint.size()));
        }
        expectRoot(checkpoint.size(), checkpoint.root());
    }

    void expect(Held held) {
        checkpoints++;
        expectRoot(held.size(), held.root());
    }

    void step(AuditEntry entry) {
        long seq = tree.size();
        if (!entry.chain().equals(chain) || entry.seq() != seq) {
            fault(seq, "The entry in this place is missing; %d follows".formatted(entry.seq()));
        }
        if (!entry.previous().equals(previous)) {
            fault(entry.seq(), "The entry does not follow the one before it");
        }
        if (!entry.isSound()) {
            fault(entry.seq(), "The entry was changed after it was recorded");
        }
        previous = entry.leafHash();
        tree = tree.append(entry.leafHash());
        pass();
    }

    AuditReport report() {
        for (Map.Entry<Long, List<Sha256>> missed : expected.entrySet()) {
            fault(tree.size(), "Entries are missing: a checkpoint covers %d of them".formatted(missed.getKey()));
        }
        return new AuditReport(faults.isEmpty(), tree.size(), tree.root(), checkpoints, List.copyOf(faults));
    }

    private void expectRoot(long size, Sha256 root) {
        expected.computeIfAbsent(size, _ -> new ArrayList<>()).add(root);
    }

    private void pass() {
        List<Sha256> roots = expected.remove(tree.size());
        if (roots != null && roots.stream().anyMatch(root -> !root.equals(tree.root()))) {
            fault(
                    tree.size() - 1,
                    "The first %d entries are not those that a checkpoint covers".formatted(tree.size()));
        }
    }

    private void fault(@Nullable Long seq, String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(seq, what));
        }
    }
}
