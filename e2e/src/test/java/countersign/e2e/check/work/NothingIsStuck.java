package countersign.e2e.check.work;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import java.util.List;
import java.util.stream.Stream;

/** No operator has anything to look at. */
public final class NothingIsStuck implements Invariant {
    @Override
    public String promise() {
        return "no work is stuck and no incident is open";
    }

    @Override
    public long looked(Evidence evidence) {
        return evidence.engine().size();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        Stream<String> stuck = List.of("review", "signoff", "actions").stream()
                .flatMap(service -> evidence.all(service + ".stuckWork").stream()
                        .map(work -> service + ": " + Bson.text(work, "what") + " (" + Bson.id(work) + ", "
                                + Bson.text(work, "why") + ")"));
        return Stream.concat(
                stuck, evidence.engineState().incidents().values().stream().map(incident -> "incident at " + incident));
    }
}
