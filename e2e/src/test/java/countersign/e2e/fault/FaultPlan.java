package countersign.e2e.fault;

import countersign.e2e.fault.agent.CommitPoint;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.SmallDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What befalls a suite in one run, and when: follows from the seed alone (the moment at which a fault meets the journey
 * does not).
 */
record FaultPlan(List<Step> steps) {
    private static final int STEPS = 5;

    /** A fault after a pause. */
    record Step(int pauseMillis, Fault fault) {}

    static FaultPlan of(long seed, RunningSuite suite) {
        Random random = new Random(seed);
        List<String> parts = suite.processes().keySet().stream()
                .filter(part -> !part.startsWith("balancer"))
                .toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            steps.add(new Step(random.nextInt(6000), any(random, parts, suite.smallDisks())));
        }
        return new FaultPlan(steps);
    }

    private static Fault any(Random random, List<String> parts, List<SmallDisk> disks) {
        String part = parts.get(random.nextInt(parts.size()));
        String point =
                CommitPoint.all().get(random.nextInt(CommitPoint.all().size())).name();
        int nth = 1 + random.nextInt(4);
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> new Fault.Kill(part, random.nextInt(3));
            case 3 -> new Fault.Kill("documents", 60);
            case 4 -> new Fault.Restart(part);
            case 5, 6 -> new Fault.Hold(part, 2 + random.nextInt(45));
            case 7 -> new Fault.BackPressure(5 + random.nextInt(20));
            case 8 -> disks.isEmpty() ? new Fault.Kill("zeebe", 5) : fullDisk(random, disks);
            case 9, 10, 11 -> inARequest(point) ? new Fault.Halt(point, nth) : new Fault.Repeat(point, nth);
            case 12 -> new Fault.Dawdle(point, nth, 35);
            default -> new Fault.Halt(point, nth);
        };
    }

    /** An exception there would be our own fault, answered with 500: what really happens there is a death. */
    private static boolean inARequest(String point) {
        return point.startsWith("write.") || point.startsWith("insert.") || point.startsWith("signature.");
    }

    private static Fault fullDisk(Random random, List<SmallDisk> disks) {
        SmallDisk disk = disks.get(random.nextInt(disks.size()));
        return new Fault.FullDisk(disk.folder().getFileName().toString(), disk, 5 + random.nextInt(20));
    }
}
