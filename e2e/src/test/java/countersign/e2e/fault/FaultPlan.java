package countersign.e2e.fault;

import countersign.e2e.fault.agent.CommitPoint;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.SmallDisk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What befalls a suite in one run, and when: some drawn by the seed, some by turns, so that consecutive seeds leave no
 * part and no commit point out. The moment at which a fault meets a journey follows from no seed.
 *
 * @param untilPassed how long a commit point is waited for, as no journey may come to it meanwhile
 */
record FaultPlan(List<Step> steps, Duration untilPassed) {
    private static final Duration PASSING = Duration.ofSeconds(60);
    private static final Duration A_WHOLE_REVIEW = Duration.ofMinutes(5);
    private static final int DRAWN = 5;
    private static final int LONGEST_PAUSE_MILLIS = 6000;

    /** A fault after a pause. */
    record Step(int pauseMillis, Fault fault) {}

    static FaultPlan of(long seed, RunningSuite suite) {
        List<String> parts = suite.processes().keySet().stream()
                .filter(part -> !part.startsWith("balancer"))
                .toList();
        return of(seed, parts, suite.smallDisks());
    }

    /** A death at every commit point, in an order that the seed chooses. */
    static FaultPlan ofEveryPoint(long seed) {
        List<CommitPoint> points = new ArrayList<>(CommitPoint.all());
        Collections.shuffle(points, new Random(seed));
        return new FaultPlan(
                points.stream().map(point -> new Step(0, death(point))).toList(), A_WHOLE_REVIEW);
    }

    static Fault death(CommitPoint point) {
        return new Fault.Halt(point.name(), 1);
    }

    /** What is drawn and what has its turn, alternately. */
    static FaultPlan of(long seed, List<String> parts, List<SmallDisk> disks) {
        Random random = new Random(seed);
        List<Fault> turns = Turns.of(seed, parts, disks);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < Math.max(DRAWN, turns.size()); i++) {
            if (i < DRAWN) {
                steps.add(new Step(random.nextInt(LONGEST_PAUSE_MILLIS), any(random, parts, disks)));
            }
            if (i < turns.size()) {
                steps.add(new Step(LONGEST_PAUSE_MILLIS / 2, turns.get(i)));
            }
        }
        return new FaultPlan(steps, PASSING);
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
        return new Fault.FullDisk(disk, 5 + random.nextInt(20));
    }
}
