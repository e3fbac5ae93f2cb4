package countersign.e2e.check.effect;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Evidence;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing is kept where nobody looks: who adds a collection says here that there is one. */
public final class EveryCollectionIsKnown implements Invariant {

    private static final Set<String> KNOWN = Set.of(
            "review.answer-history",
            "review.appointments",
            "review.assessments",
            "review.deliveries",
            "review.deliveryAttempts",
            "review.engineWatch",
            "review.engineWhereabouts",
            "review.incidents",
            "review.instruments",
            "review.organisations",
            "review.policy-checks",
            "review.returns",
            "review.reviews",
            "review.revisions",
            "review.stoppedWork",
            "review.stuckWorkRetries",
            "review.teams",
            "review.webhookEndpoints",
            "signoff.appointments",
            "signoff.audit-checkpoints",
            "signoff.audit-entries",
            "signoff.evidence-bundles",
            "signoff.forums",
            "signoff.sheets",
            "signoff.stoppedWork",
            "signoff.stuckWorkRetries",
            "signoff.tasks",
            "actions.actions",
            "actions.plans",
            "actions.stoppedWork",
            "actions.stuckWorkRetries");

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
                .filter(collection -> !KNOWN.contains(collection))
                .map(collection -> "a collection that nobody has declared: " + collection);
    }
}
