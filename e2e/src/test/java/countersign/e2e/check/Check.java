package countersign.e2e.check;

import countersign.e2e.check.audit.AuditChainsAreWhole;
import countersign.e2e.check.audit.CheckpointsHold;
import countersign.e2e.check.audit.EventsAreRecordedOnce;
import countersign.e2e.check.effect.ActionsAreInThePlanOnce;
import countersign.e2e.check.effect.AnswersAreSavedOnce;
import countersign.e2e.check.effect.DecisionsAreMadeOnce;
import countersign.e2e.check.effect.DeliveriesArriveUnderOneId;
import countersign.e2e.check.effect.DisplayedIsSigned;
import countersign.e2e.check.effect.EveryCollectionIsKnown;
import countersign.e2e.check.effect.NothingAcknowledgedIsLost;
import countersign.e2e.check.effect.ReturnsHaveWhatTheyRequire;
import countersign.e2e.check.effect.SignaturesStand;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.check.work.NothingIsStuck;
import countersign.e2e.check.work.OutboxesAreDrained;
import countersign.e2e.check.work.WorkIsHeldOnBothSides;
import countersign.e2e.suite.RunningSuite;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * {@code ./e2e/faults check DIR}: looks at a running suite's data once it has come to rest, and says what must not be.
 */
public final class Check {
    private static final List<Invariant> INVARIANTS = List.of(
            new OutboxesAreDrained(),
            new NothingIsStuck(),
            new WorkIsHeldOnBothSides(),
            new DecisionsAreMadeOnce(),
            new SignaturesStand(),
            new DisplayedIsSigned(),
            new AnswersAreSavedOnce(),
            new ActionsAreInThePlanOnce(),
            new DeliveriesArriveUnderOneId(),
            new ReturnsHaveWhatTheyRequire(),
            new NothingAcknowledgedIsLost(),
            new EveryCollectionIsKnown(),
            new AuditChainsAreWhole(),
            new EventsAreRecordedOnce(),
            new CheckpointsHold());

    private Check() {}

    /** Takes the seconds that the suite has to come to rest; ends with 1 if there are findings. */
    public static void main(String[] arguments) {
        Report report = settled(
                RunningSuite.get(),
                Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 0),
                Set.of());
        System.out.println(report.text());
        System.exit(report.findings().isEmpty() ? 0 : 1);
    }

    /** The findings that stay, however often the suite is looked at within the time; for those known it is not. */
    public static Report settled(RunningSuite suite, Duration within, Set<Finding> known) {
        long deadline = System.nanoTime() + within.toNanos();
        while (true) {
            Report report = of(Evidence.of(suite));
            if (known.containsAll(report.findings()) || System.nanoTime() > deadline) {
                return report;
            }
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        }
    }

    public static Stream<String> promises() {
        return INVARIANTS.stream().map(Invariant::promise);
    }

    public static Report of(Evidence evidence) {
        return new Report(INVARIANTS.stream()
                .map(invariant -> new Report.Line(
                        invariant.promise(),
                        invariant.looked(evidence),
                        invariant
                                .broken(evidence)
                                .map(what -> new Finding(invariant.promise(), what))
                                .toList()))
                .toList());
    }
}
