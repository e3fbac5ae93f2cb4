package countersign.e2e.check.effect;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Evidence;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Nothing is kept where nobody looks: who adds a collection says here that there is one. */
public final class EveryCollectionIsKnown implements Invariant {

    /** Of every service that waits for the engine. */
    private static final List<String> OF_EACH =
            List.of("heldJobs", "stoppedWork", "stuckWork", "stuckWorkRetries", "sweepLeases");

    private static final Map<String, List<String>> OWN = Map.of(
            "review",
            List.of(
                    "answer-history",
                    "appointments",
                    "assessments",
                    "cited-responses",
                    "deliveries",
                    "deliveryAttempts",
                    "engineWatch",
                    "engineWhereabouts",
                    "forms",
                    "incidents",
                    "instruments",
                    "organisations",
                    "policy-checks",
                    "returns",
                    "reviews",
                    "revisions",
                    "teams",
                    "webhookEndpoints"),
            "signoff",
            List.of(
                    "appointments",
                    "audit-checkpoints",
                    "audit-entries",
                    "evidence-bundles",
                    "forums",
                    "sheets",
                    "tasks"),
            "actions",
            List.of("actions", "plans"),
            "gateway",
            List.of("checkPages", "keptForms", "openingDrafts", "sessions"));

    private static boolean isKnown(String collection) {
        var parts = collection.split("\\.", 2);
        return OF_EACH.contains(parts[1])
                || OWN.getOrDefault(parts[0], List.of()).contains(parts[1]);
    }

    @Override
    public String promise() {
        return "every collection is known";
    }

    @Override
    public long looked(Evidence evidence) {
        return evidence.stored().size();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        return evidence.stored().keySet().stream()
                .filter(collection -> !isKnown(collection))
                .map(collection -> "a collection that nobody has declared: " + collection);
    }
}
