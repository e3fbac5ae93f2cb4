package countersign.e2e.fault;

import countersign.e2e.fault.agent.CommitPoint;
import countersign.e2e.suite.SmallDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The faults that a seed has by its turn: so many seeds one after the other bring all of them. */
final class Turns {
    private static final int AWAY_SECONDS = 60;
    private static final int HELD_SECONDS = 20;
    private static final int FULL_SECONDS = 15;
    private static final List<Function<String, Fault>> TO_A_PART =
            List.of(part -> new Fault.Kill(part, 0), Fault.Restart::new, part -> new Fault.Hold(part, HELD_SECONDS));

    private Turns() {}

    /** A death at each of two commit points, one thing to one part, and one of those that take long. */
    static List<Fault> of(long seed, List<String> parts, List<SmallDisk> disks) {
        List<CommitPoint> points = CommitPoint.all();
        return List.of(
                FaultPlan.death(turn(points, 2 * seed)),
                turn(toEachPart(parts), seed),
                FaultPlan.death(turn(points, 2 * seed + 1)),
                turn(lasting(disks), seed));
    }

    private static List<Fault> toEachPart(List<String> parts) {
        return TO_A_PART.stream().flatMap(fault -> parts.stream().map(fault)).toList();
    }

    private static List<Fault> lasting(List<SmallDisk> disks) {
        List<Fault> lasting = new ArrayList<>(List.of(
                new Fault.Kill("documents", AWAY_SECONDS),
                new Fault.BackPressure(HELD_SECONDS),
                new Fault.Hold("documents", AWAY_SECONDS)));
        disks.forEach(disk -> lasting.add(new Fault.FullDisk(disk, FULL_SECONDS)));
        return lasting;
    }

    private static <T> T turn(List<T> all, long number) {
        return all.get((int) Math.floorMod(number, (long) all.size()));
    }
}
