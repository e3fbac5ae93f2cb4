package countersign.e2e.fault;

import countersign.e2e.check.Check;
import countersign.e2e.check.Finding;
import countersign.e2e.check.Report;
import countersign.e2e.people.People;
import countersign.e2e.suite.Persistence;
import countersign.e2e.suite.RunningSuite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One run: small reviews go their way side by side, one after the other for as long as faults befall the suite; then it
 * comes to rest, and is checked.
 */
final class Run {
    private static final Duration PERSISTENCE = Duration.ofMinutes(10);
    private static final Duration REST = Duration.ofMinutes(4);

    private final RunningSuite suite;
    private final long seed;
    private final FaultPlan plan;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger arrived = new AtomicInteger();

    /** @param seed of the plan, and of the detours that the reviews take */
    Run(RunningSuite suite, long seed, FaultPlan plan) {
        this.suite = suite.withPersistence(Persistence.of(PERSISTENCE, Acknowledged.of(suite)));
        this.seed = seed;
        this.plan = plan;
    }

    /**
     * What came of it.
     *
     * @param arrived journeys that went their whole way
     * @param stranded journeys that did not, each with why
     */
    record Outcome(long seed, List<Chaos.Brought> faults, int arrived, List<String> stranded, Report report) {}

    /** What was found before is not waited for again. */
    Outcome of(int sideBySide, Set<Finding> known) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> under = IntStream.range(0, sideBySide)
                    .mapToObj(lane -> CompletableFuture.runAsync(() -> walk(lane), threads))
                    .toList();
            CompletableFuture<Void> all = CompletableFuture.allOf(under.toArray(CompletableFuture<?>[]::new));
            Chaos chaos = new Chaos(suite, all::isDone, plan.untilPassed());
            chaos.befalls(plan);
            enough.set(true);
            List<String> stranded = new ArrayList<>();
            under.forEach(journey -> journey.handle((_, failure) -> failure != null && stranded.add(why(failure)))
                    .join());
            return new Outcome(seed, chaos.brought(), arrived.get(), stranded, Check.settled(suite, REST, known));
        }
    }

    /** At least one review; the last of them begins before the last fault has come. */
    private void walk(int lane) {
        int journey = 0;
        do {
            String title = "Run %d, review %d-%d".formatted(seed, lane + 1, ++journey);
            SmallRoute.walk(new People(suite), title, title.hashCode());
            arrived.incrementAndGet();
        } while (!enough.get());
    }

    private static String why(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("countersign.e2e"))
                .limit(6)
                .map(frame -> "\n      at " + frame)
                .collect(Collectors.joining("", cause.toString(), ""));
    }
}
