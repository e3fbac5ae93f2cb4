package countersign.e2e.check.audit;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.check.evidence.Hashes;
import countersign.e2e.check.evidence.Seals;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/** Each checkpoint is sealed, and covers the entries that the chain still begins with. */
public final class CheckpointsHold implements Invariant {
    @Override
    public String promise() {
        return "each checkpoint verifies";
    }

    @Override
    public long looked(Evidence evidence) {
        return evidence.all("signoff.audit-checkpoints").size();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        Seals seals = new Seals(evidence.keys());
        return evidence.all("signoff.audit-checkpoints").stream()
                .filter(checkpoint -> !holds(checkpoint, evidence, seals))
                .map(checkpoint -> "the checkpoint " + Bson.id(checkpoint) + " does not hold");
    }

    private static boolean holds(Document checkpoint, Evidence evidence, Seals seals) {
        String note = Bson.text(checkpoint, "body.note");
        int size = (int) Bson.number(checkpoint, "body.tree.size");
        List<Document> entries =
                AuditChainsAreWhole.chains(evidence).getOrDefault(Bson.text(checkpoint, "body.chain"), List.of());
        if (entries.size() < size
                || !seals.isGood(Bson.text(checkpoint, "body.jws"), note.getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        byte[] root = Hashes.root(entries.subList(0, size).stream()
                .map(entry -> HexFormat.of().parseHex(Bson.text(entry, "body.leafHash")))
                .toList());
        String[] lines = note.split("\n");
        return lines[0].endsWith("/" + Bson.text(checkpoint, "body.chain"))
                && lines[1].equals(Integer.toString(size))
                && lines[2].equals(Base64.getEncoder().encodeToString(root));
    }
}
