package countersign.e2e.bench;

import countersign.e2e.people.People;
import countersign.e2e.suite.Http;
import countersign.e2e.suite.RunningSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings 1, 4 and 16 reviews (or as many as the arguments say) at once through their whole route and writes what it
 * took to {@code target/bench/report.html} and {@code report.json}. The system properties are those of the journeys,
 * {@code countersign.bench.respondents}: teams in each review (2), and {@code countersign.bench.profile}: whether the
 * last round is walked once more under a flight recorder.
 */
public final class Benchmark {
    private static final Path FOLDER = Path.of("target/bench");

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final int respondents = Integer.getInteger("countersign.bench.respondents", 2);

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        List<Integer> sizes = arguments.length == 0
                ? List.of(1, 4, 16)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        new Benchmark().run(sizes);
    }

    private void run(List<Integer> sizes) throws IOException {
        try (Writes writes = new Writes(suite.documents())) {
            // the first review meets cold virtual machines; it is left out of what is reported
            round(1, writes);
            List<Round> rounds = new ArrayList<>();
            for (int size : sizes) {
                rounds.add(round(size, writes));
            }
            Map<String, Long> oneDecision = WholeRoute.writesOfOneDecision(people, writes);
            Report report = new Report(rounds, oneDecision, profiled(sizes.getLast(), writes));
            System.out.println(report.text());
            report.write(FOLDER);
        }
    }

    /** One round more, apart from those that are measured: a recording has its own cost. */
    private Map<String, String> profiled(int size, Writes writes) throws IOException {
        if (!Boolean.getBoolean("countersign.bench.profile")) {
            return Map.of();
        }
        Profile profile = Profile.of(suite.processes(), FOLDER);
        profile.start();
        round(size, writes);
        return profile.stop();
    }

    private Round round(int size, Writes writes) {
        CallTimes calls = new CallTimes();
        Http.tell(calls::took);
        Map<String, ProcessUse> before = ProcessUse.of(suite.processes());
        Map<String, Long> writesBefore = writes.soFar();
        long begun = System.nanoTime();
        List<Long> reviews = reviewsAtOnce(size);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Http.tell((_, _) -> {});
        return new Round(
                size,
                respondents,
                seconds,
                Percentiles.of(reviews),
                since(before),
                writes.since(writesBefore),
                calls.percentiles());
    }

    /** The time of each review in microseconds. */
    private List<Long> reviewsAtOnce(int size) {
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 1; i <= size; i++) {
                String title = "Benchmark, review " + i + " of " + size;
                running.add(threads.submit(() -> times.add(timed(title))));
            }
            for (Future<?> review : running) {
                review.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a review did not reach its end", e);
        }
        return times;
    }

    private long timed(String title) {
        long begun = System.nanoTime();
        WholeRoute.walk(people, respondents, title);
        return Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1_000;
    }

    private Map<String, ProcessUse> since(Map<String, ProcessUse> before) {
        Map<String, ProcessUse> use = new TreeMap<>(ProcessUse.of(suite.processes()));
        use.replaceAll((part, now) -> now.since(before.get(part)));
        return use;
    }
}
