package countersign.signoff.bundle;

import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.signoff.audit.chain.AuditEntries;
import countersign.signoff.audit.chain.AuditEntry;
import countersign.signoff.audit.chain.KeptEntry;
import countersign.signoff.audit.checkpoint.Checkpoint;
import countersign.signoff.evidence.InclusionProof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of a chain that a checkpoint covers, read once. */
final class CoveredEntries {

    private static final int BATCH = 500;
    private static final String SIGNED = "signature.made";

    private final List<Sha256> leafHashes = new ArrayList<>();
    private final Map<String, AuditEntry> signatures = new HashMap<>();

    static CoveredEntries of(OdsCode chain, Checkpoint checkpoint, AuditEntries entries) {
        var covered = new CoveredEntries();
        while (covered.leafHashes.size() < checkpoint.size()) {
            int read = covered.leafHashes.size();
            int wanted = (int) Math.min(BATCH, checkpoint.size() - read);
            entries.from(chain, read, wanted).forEach(covered::add);
            if (covered.leafHashes.size() == read) {
                throw new IllegalStateException("Entries that the checkpoint covers are missing");
            }
        }
        return covered;
    }

    private void add(KeptEntry kept) {
        leafHashes.add(
                kept.leafHash().orElseThrow(() -> new IllegalStateException("Entry " + kept.place() + " has no hash")));
        if (kept instanceof KeptEntry.Read(var _, AuditEntry entry)
                && entry.fact().type().equals(SIGNED)) {
            entry.fact().subjects().forEach(subject -> signatures.put(subject, entry));
        }
    }

    /** The entry that tells of the signature over a statement; empty if it is not on the record yet. */
    Optional<AuditEntry> ofStatement(Sha256 statement) {
        return Optional.ofNullable(signatures.get(statement.hex()));
    }

    InclusionProof proof(AuditEntry entry) {
        return InclusionProof.of(leafHashes, Math.toIntExact(entry.seq()));
    }
}
