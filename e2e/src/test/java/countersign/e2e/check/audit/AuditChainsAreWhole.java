package countersign.e2e.check.audit;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.check.evidence.Hashes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** Each chain runs from its first entry to its last without a gap, and no event is in it twice. */
public final class AuditChainsAreWhole implements Invariant {
    @Override
    public String promise() {
        return "each audit chain is whole, and holds an event once";
    }

    @Override
    public long looked(Evidence evidence) {
        return evidence.all("signoff.audit-entries").size();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        List<String> faults = new ArrayList<>();
        chains(evidence).forEach((chain, entries) -> walk(chain, entries, faults));
        return faults.stream();
    }

    /** The entries of each chain, in their order. */
    static Map<String, List<Document>> chains(Evidence evidence) {
        return evidence.all("signoff.audit-entries").stream()
                .sorted(Comparator.comparingLong(entry -> Bson.number(entry, "body.seq")))
                .collect(Collectors.groupingBy(
                        entry -> Bson.text(entry, "body.chain"), TreeMap::new, Collectors.toList()));
    }

    private static void walk(String chain, List<Document> entries, List<String> faults) {
        String previous = Hashes.hex(Hashes.root(List.of()));
        Set<String> events = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Document entry = entries.get(i);
            String place = chain + " " + Bson.number(entry, "body.seq");
            if (Bson.number(entry, "body.seq") != i) {
                faults.add(place + " stands where " + i + " should");
            }
            if (!Bson.text(entry, "body.previous").equals(previous)) {
                faults.add(place + " does not follow the entry before it");
            }
            if (!Leaf.hash(entry).equals(Bson.text(entry, "body.leafHash"))) {
                faults.add(place + " is not what was hashed");
            }
            if (!events.add(Bson.text(entry, "body.fact.eventId"))) {
                faults.add(place + " records event " + Bson.text(entry, "body.fact.eventId") + " again");
            }
            previous = Bson.text(entry, "body.leafHash");
        }
    }
}
