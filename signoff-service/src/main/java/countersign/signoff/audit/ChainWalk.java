package countersign.signoff.audit;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.signoff.audit.AuditReport.Fault;
import countersign.signoff.audit.VerifyChain.Held;
import countersign.signoff.audit.chain.AuditEntry;
import countersign.signoff.audit.chain.KeptEntry;
import countersign.signoff.audit.checkpoint.Checkpoint;
import countersign.signoff.evidence.CompactRange;
import countersign.signoff.seal.Seal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a chain, from its first entry to its last, with the checkpoints it has to pass. What is missing or
 * cannot be read is a fault in its place; the rest is checked all the same, as each entry holds the hash of the one
 * before.
 */
final class ChainWalk {

    private static final int MOST_FAULTS = 100;

    private final OdsCode chain;
    private final Seal seal;
    private final TreeMap<Long, List<Sha256>> expected = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Of the entries so far; empty from where the hash of one is in nothing that is left. */
    private Optional<CompactRange> tree = Optional.of(CompactRange.EMPTY);

    /** Leaf hash of the entry before; empty if it has to be taken from the next. */
    private Optional<Sha256> previous = Optional.of(AuditEntry.beforeTheFirst());

    private long size;
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

    /** A checkpoint that is stored and cannot be read. */
    void unreadableCheckpoint(String id) {
        checkpoints++;
        fault(null, "The checkpoint %s cannot be read".formatted(id));
    }

    void expect(Held held) {
        checkpoints++;
        expectRoot(held.size(), held.root());
    }

    void step(KeptEntry kept) {
        missingUpTo(kept.place());
        switch (kept) {
            case KeptEntry.Read(long place, AuditEntry entry) -> step(place, entry);
            case KeptEntry.Unreadable(long place, Optional<Sha256> leafHash) -> {
                fault(place, "The entry in this place cannot be read");
                append(leafHash);
            }
        }
    }

    private void step(long place, AuditEntry entry) {
        if (previous.isEmpty()) {
            learn(entry.previous());
        }
        if (!previous.equals(Optional.of(entry.previous()))) {
            fault(place, "The entry does not follow the one before it");
        }
        if (!entry.chain().equals(chain) || entry.seq() != place || !entry.isSound()) {
            fault(place, "The entry was changed after it was recorded");
        }
        append(Optional.of(entry.leafHash()));
    }

    AuditReport report() {
        if (tree.isPresent()) {
            for (Map.Entry<Long, List<Sha256>> missed : expected.entrySet()) {
                fault(size, "Entries are missing: a checkpoint covers %d of them".formatted(missed.getKey()));
            }
        } else if (!expected.isEmpty()) {
            fault(
                    null,
                    "%d checkpoints cannot be compared, as entries before them are lost".formatted(expected.size()));
        }
        Sha256 root = tree.map(CompactRange::root).orElse(null);
        return new AuditReport(faults.isEmpty(), size, root, checkpoints, List.copyOf(faults));
    }

    private void missingUpTo(long place) {
        long missing = place - size;
        if (missing == 1) {
            fault(size, "The entry in this place is missing; %d follows".formatted(place));
            append(Optional.empty());
        } else if (missing > 1) {
            fault(size, "%d entries are missing from here on; %d follows".formatted(missing, place));
            tree = Optional.empty();
            previous = Optional.empty();
            size = place;
        }
    }

    /** One more entry; its hash is known, or has to be taken from the next. */
    private void append(Optional<Sha256> leafHash) {
        if (previous.isEmpty()) {
            tree = Optional.empty();
        }
        previous = leafHash;
        size++;
        leafHash.ifPresent(this::grow);
    }

    /** The next entry tells the hash of one that is missing or has none to be read. */
    private void learn(Sha256 leafHash) {
        previous = Optional.of(leafHash);
        grow(leafHash);
    }

    private void grow(Sha256 leafHash) {
        tree = tree.map(known -> known.append(leafHash));
        tree.ifPresent(this::pass);
    }

    private void pass(CompactRange grown) {
        List<Sha256> roots = expected.remove(grown.size());
        if (roots != null && roots.stream().anyMatch(root -> !root.equals(grown.root()))) {
            fault(
                    grown.size() - 1,
                    "The first %d entries are not those that a checkpoint covers".formatted(grown.size()));
        }
    }

    private void expectRoot(long covered, Sha256 root) {
        expected.computeIfAbsent(covered, _ -> new ArrayList<>()).add(root);
    }

    private void fault(@Nullable Long seq, String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(seq, what));
        }
    }
}
