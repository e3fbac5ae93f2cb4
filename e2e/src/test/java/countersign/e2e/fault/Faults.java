package countersign.e2e.fault;

import countersign.e2e.suite.RunningSuite;
import java.nio.file.Path;

/**
 * {@code ./e2e/faults N}: so many runs, each from a seed of its own, on a suite of its own; {@code ./e2e/faults
 * points}: a single one, in which a process dies at every commit point.
 */
public final class Faults {
    private static final int SIDE_BY_SIDE = Integer.getInteger("countersign.journeys", 2);

    private Faults() {}

    /**
     * Takes the number of runs (or "points"), the first seed (or "" for a new one) and the file for the report; ends
     * with 1 if it is not good.
     */
    public static void main(String[] arguments) {
        boolean everyPoint = arguments[0].equals("points");
        int runs = everyPoint ? 1 : Integer.parseInt(arguments[0]);
        long first = arguments[1].isEmpty() ? System.currentTimeMillis() % 1_000_000 : Long.parseLong(arguments[1]);
        Path file = Path.of(arguments[2]);
        RunningSuite suite = RunningSuite.get();
        Tally tally = new Tally();
        for (int run = 0; run < runs; run++) {
            System.out.printf("Run %d of %d, seed %d%n", run + 1, runs, first + run);
            long begun = System.nanoTime();
            long seed = first + run;
            FaultPlan plan = everyPoint ? FaultPlan.ofEveryPoint(seed) : FaultPlan.of(seed, suite);
            Run.Outcome outcome = new Run(suite, seed, plan).of(SIDE_BY_SIDE, tally.findings());
            tally.add(outcome, (System.nanoTime() - begun) / 1e9);
            tally.write(file);
        }
        System.out.println(tally.summary());
        System.out.println("The whole report is in " + file);
        System.exit(tally.isGood() ? 0 : 1);
    }
}
