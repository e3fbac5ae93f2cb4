package countersign.e2e.fault;

import countersign.e2e.check.Check;
import countersign.e2e.check.Report;
import countersign.e2e.people.People;
import countersign.e2e.suite.Persistence;
import countersign.e2e.suite.RunningSuite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * One run: small reviews go their way side by side while faults befall the suite; then it comes to rest, and is
 * checked.
 */
final class Run {
    private static final Duration PERSISTENCE = Duration.ofMinutes(10);
    private static final Duration PASSING = Duration.ofSeconds(40);
    private static final Duration REST = Duration.ofMinutes(4);

    private final RunningSuite suite;
    private final long seed;

    Run(RunningSuite suite, long seed) {
        this.suite = suite.withPersistence(Persistence.of(PERSISTENCE, Acknowledged.of(suite)));
        this.seed = seed;
    }

    /**
     * What came of it.
     *
     * @param stranded journeys that did not arrive, each with why
     */
    record Outcome(long seed, Map<String, Integer> faults, List<String> stranded, Report report) {
        boolean isGood() {
            return stranded.isEmpty() && report.findings().isEmpty();
        }
    }

    Outcome of(int journeys) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> under = new ArrayList<>();
            for (int i = 0; i < journeys; i++) {
                long own = seed * 31 + i;
                under.add(CompletableFuture.runAsync(
                        () -> SmallRoute.walk(new People(suite), "Run " + seed + ", review " + own, own), threads));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(under.toArray(CompletableFuture<?>[]::new));
            Chaos chaos = new Chaos(suite, all::isDone, PASSING);
            chaos.befalls(FaultPlan.of(seed, suite));
            List<String> stranded = new ArrayList<>();
            under.forEach(journey -> journey.handle((_, failure) -> failure != null && stranded.add(why(failure)))
                    .join());
            return new Outcome(seed, chaos.brought(), stranded, Check.settled(suite, REST));
        }
    }

    private static String why(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        StackTraceElement[] trace = cause.getStackTrace();
        return java.util.Arrays.stream(trace)
                .filter(frame -> frame.getClassName().startsWith("countersign.e2e"))
                .limit(6)
                .map(frame -> "\n      at " + frame)
                .collect(java.util.stream.Collectors.joining("", cause.toString(), ""));
    }
}
