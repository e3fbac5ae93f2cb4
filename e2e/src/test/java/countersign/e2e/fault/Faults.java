package countersign.e2e.fault;

import countersign.e2e.check.Finding;
import countersign.e2e.suite.RunningSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code ./e2e/faults N}: so many runs, each from a seed of its own, on a suite of its own. */
public final class Faults {
    private static final int JOURNEYS = Integer.getInteger("countersign.journeys", 2);

    private Faults() {}

    /** Takes the number of runs and the first seed; ends with 1 if there are findings. */
    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[0]);
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.currentTimeMillis() % 1_000_000;
        RunningSuite suite = RunningSuite.get();
        Map<String, Integer> faults = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        int stranded = 0;
        for (int run = 0; run < runs; run++) {
            long begun = System.nanoTime();
            System.out.printf("Run %d of %d, seed %d%n", run + 1, runs, first + run);
            Run.Outcome outcome = new Run(suite, first + run).of(JOURNEYS);
            outcome.faults().forEach((kind, count) -> faults.merge(kind, count, Integer::sum));
            outcome.report().findings().stream()
                    .filter(finding -> !findings.contains(finding))
                    .forEach(finding -> {
                        findings.add(finding);
                        System.out.println("    FINDING " + finding);
                    });
            outcome.stranded().forEach(why -> System.out.println("    STRANDED " + why));
            stranded += outcome.stranded().size();
            System.out.printf(
                    "  %s after %.0f s%n", outcome.isGood() ? "good" : "NOT GOOD", (System.nanoTime() - begun) / 1e9);
        }
        System.out.printf(
                "%d runs of %d journeys each, faults %s, %d journeys stranded, %d findings%n",
                runs, JOURNEYS, faults, stranded, findings.size());
        System.exit(stranded == 0 && findings.isEmpty() ? 0 : 1);
    }
}
