package countersign.local.part;

import countersign.local.settings.CannotStart;
import countersign.local.settings.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * All the processes of one start. Parts come up two at a time, each after those it needs: more only delay each other.
 */
public final class Suite {
    private static final int AT_ONCE = 2;
    private static final Duration GRACE = Duration.ofSeconds(10);
    /** So long a part may finish what it has begun when only it is ended. */
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(60);

    private final Progress progress;
    private final Recorded recorded;
    private final Map<String, RunningPart> running = new ConcurrentHashMap<>();
    private volatile boolean ending;

    public Suite(Progress progress, Recorded recorded) {
        this.progress = progress;
        this.recorded = recorded;
    }

    public void startAll(List<Part> parts) {
        StartOrder order = new StartOrder(parts);
        CompletableFuture<Void> failed = new CompletableFuture<>();
        CompletableFuture<?>[] lanes =
                Stream.generate(() -> lane(order, failed)).limit(AT_ONCE).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(lanes), failed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart sentence ? sentence : e;
        }
    }

    private CompletableFuture<Void> lane(StartOrder order, CompletableFuture<Void> failed) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                for (Optional<Part> part = order.next(); part.isPresent(); part = order.next()) {
                    start(part.get());
                    order.ready(part.get());
                }
                done.complete(null);
            } catch (RuntimeException | InterruptedException e) {
                failed.completeExceptionally(e);
            }
        });
        return done;
    }

    private void start(Part part) {
        if (ending) {
            return;
        }
        long begun = System.nanoTime();
        progress.say(part.title() + ": starting");
        RunningPart started = RunningPart.start(part);
        recorded.add(started.process().toHandle());
        running.put(part.name(), started);
        started.awaitReady();
        progress.say("%s: ready after %.1f s".formatted(part.title(), (System.nanoTime() - begun) / 1e9));
        Thread.ofVirtual().start(() -> {
            started.process().onExit().join();
            mourn(started);
        });
    }

    private void mourn(RunningPart dead) {
        if (!ending && running.remove(dead.part().name(), dead)) {
            progress.print(dead.obituary() + "; type \"restart " + dead.part().name()
                    + "\" to start it again, or press Ctrl-C to end the rest.");
        }
    }

    /** Starts a part again, ending it gracefully first if it runs. */
    public void restart(Part part) {
        RunningPart old = running.remove(part.name());
        if (old != null) {
            old.end(TIME_TO_FINISH);
        }
        start(part);
    }

    public boolean isRunning(String name) {
        return running.containsKey(name);
    }

    /** Process numbers by part. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        running.values()
                .forEach(part -> pids.put(part.part().name(), part.process().pid()));
        return pids;
    }

    public LongStream allPids() {
        return running.values().stream().mapToLong(part -> part.process().pid());
    }

    /** Ends every part, those first that no other one needs. */
    public synchronized void endAll() {
        ending = true;
        while (!running.isEmpty()) {
            List<RunningPart> leaves = leaves();
            Recorded.end(leaves.stream().map(part -> part.process().toHandle()).toList(), GRACE);
            leaves.forEach(part -> running.remove(part.part().name()));
        }
        recorded.forget();
    }

    private List<RunningPart> leaves() {
        List<RunningPart> all = new ArrayList<>(running.values());
        return all.stream()
                .filter(candidate -> all.stream()
                        .noneMatch(other ->
                                other.part().after().contains(candidate.part().name())))
                .toList();
    }
}
