package countersign.e2e.check.audit;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Evidence;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever must be on the record is there as often as it happened, and nothing is there that did not happen. */
public final class EventsAreRecordedOnce implements Invariant {
    @Override
    public String promise() {
        return "every event that must have an audit entry has exactly one";
    }

    @Override
    public long looked(Evidence evidence) {
        return expected(evidence).values().stream().mapToLong(count -> count).sum();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        Map<String, Long> expected = expected(evidence);
        Map<String, Long> recorded = evidence.all("signoff.audit-entries").stream()
                .flatMap(entry -> Recorded.key(entry).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(recorded.keySet());
        return all.stream()
                .filter(event -> !expected.getOrDefault(event, 0L).equals(recorded.getOrDefault(event, 0L)))
                .map(event -> event + " happened " + expected.getOrDefault(event, 0L) + " times and is recorded "
                        + recorded.getOrDefault(event, 0L) + " times");
    }

    private static Map<String, Long> expected(Evidence evidence) {
        return Happened.all(evidence)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
