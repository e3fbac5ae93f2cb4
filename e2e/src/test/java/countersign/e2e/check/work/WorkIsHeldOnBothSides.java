package countersign.e2e.check.work;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.check.work.OpenWork.Held;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits for a person in a service waits for the same person in the engine, and the reverse. */
public final class WorkIsHeldOnBothSides implements Invariant {
    @Override
    public String promise() {
        return "every held job has its open work, and the reverse";
    }

    @Override
    public long looked(Evidence evidence) {
        return OpenWork.of(evidence).size() + evidence.engineState().open().size();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        List<Held> work = OpenWork.of(evidence);
        Map<Long, String> open = evidence.engineState().open();
        Map<Long, List<Held>> byJob = work.stream().collect(Collectors.groupingBy(Held::job));
        return Stream.of(
                        work.stream()
                                .filter(held -> !held.type().equals(open.get(held.job())))
                                .map(held -> held.what() + " waits by job " + held.job() + " (" + held.type()
                                        + "), which the engine "
                                        + (open.containsKey(held.job())
                                                ? "has for " + open.get(held.job())
                                                : "does not have open")),
                        OpenWork.withoutJob(evidence),
                        open.entrySet().stream()
                                .filter(job -> byJob.getOrDefault(job.getKey(), List.of())
                                                .size()
                                        != 1)
                                .map(job -> "the engine has job " + job.getKey() + " (" + job.getValue()
                                        + ") open, for which "
                                        + byJob.getOrDefault(job.getKey(), List.of())
                                                .size() + " works are open"),
                        remembered(evidence, open),
                        forgotten(evidence, open))
                .flatMap(Function.identity());
    }

    /** Without a lease nobody renews: the engine would hand the job out again, hours later. */
    private static Stream<String> forgotten(Evidence evidence, Map<Long, String> open) {
        Set<Long> leased = Stream.of("review", "signoff", "actions")
                .flatMap(service -> evidence.all(service + ".heldJobs").stream())
                .filter(lease -> Bson.text(lease, "state").equals("HELD"))
                .map(lease -> Bson.number(lease, "_id"))
                .collect(Collectors.toSet());
        return open.entrySet().stream()
                .filter(job -> !leased.contains(job.getKey()))
                .map(job -> "nobody renews job " + job.getKey() + " (" + job.getValue() + ")");
    }

    /** The leases that the services keep agree with both. */
    private static Stream<String> remembered(Evidence evidence, Map<Long, String> open) {
        return Stream.of("review", "signoff", "actions").flatMap(service -> evidence.all(service + ".heldJobs").stream()
                .filter(lease -> switch (Bson.text(lease, "state")) {
                    case "HELD" -> !open.containsKey(Bson.number(lease, "_id"));
                    case "WITHDRAWN", "OVERTAKEN" -> open.containsKey(Bson.number(lease, "_id"));
                    default -> true;
                })
                .map(lease -> service + " keeps job " + Bson.id(lease) + " as " + Bson.text(lease, "state")
                        + ", which the engine "
                        + (open.containsKey(Bson.number(lease, "_id")) ? "has open" : "does not have open")));
    }
}
