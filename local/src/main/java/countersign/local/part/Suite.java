package countersign.local.part;

import countersign.local.settings.CannotStart;
import countersign.local.settings.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * All the processes of one start. Parts come up two at a time, each after those it needs: more only delay each other.
 * One that ends by itself is started again, after those it needs, as often as the rule allows.
 */
public final class Suite {
    private static final int AT_ONCE = 2;
    private static final Duration GRACE = Duration.ofSeconds(10);
    /** So long a part may finish what it has begun when only it is ended. */
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(60);

    private final Progress progress;
    private final Recorded recorded;
    private final Map<String, RunningPart> running = new ConcurrentHashMap<>();
    private final Map<String, Object> beingStarted = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Optional<RestartRule> rule;
    private volatile Runnable afterRestart = () -> {};
    private volatile boolean ending;

    /** Without a rule, parts that end are told and left. */
    public Suite(Progress progress, Recorded recorded, Optional<RestartRule> rule) {
        this.progress = progress;
        this.recorded = recorded;
        this.rule = rule;
    }

    /** Is run each time that a part was started again by itself. */
    public void afterRestart(Runnable told) {
        afterRestart = told;
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
        if (ending) {
            started.end(GRACE);
        }
        started.awaitReady();
        progress.say("%s: ready after %.1f s".formatted(part.title(), (System.nanoTime() - begun) / 1e9));
        Thread.ofVirtual().start(() -> {
            started.process().onExit().join();
            mourn(started);
        });
    }

    private void mourn(RunningPart dead) {
        if (!ending && running.remove(dead.part().name(), dead)) {
            if (rule.isEmpty()) {
                progress.print(dead.obituary() + "; " + howToStart(dead.part()));
                return;
            }
            missing.add(dead.part().name());
            try {
                revive(dead, rule.get());
            } finally {
                missing.remove(dead.part().name());
            }
        }
    }

    private void revive(RunningPart dead, RestartRule allowed) {
        Part part = dead.part();
        RunningPart last = dead;
        while (!ending && allowed.allows(part.name())) {
            progress.print(last.obituary() + "; it is started again.");
            awaitWhatItNeeds(part);
            Optional<RunningPart> endedAgain = tryStart(part);
            if (endedAgain.isEmpty()) {
                afterRestart.run();
                return;
            }
            last = endedAgain.get();
        }
        if (!ending) {
            progress.print(last.obituary() + ". It was started again three times in ten minutes and is now left as it"
                    + " is; " + howToStart(part));
        }
    }

    /** The process that ended before it was ready; empty once the part runs, whoever started it. */
    private Optional<RunningPart> tryStart(Part part) {
        synchronized (lockOf(part)) {
            if (running.containsKey(part.name())) {
                return Optional.empty();
            }
            try {
                start(part);
            } catch (CannotStart notReady) {
                RunningPart failed = running.get(part.name());
                if (failed != null && !failed.process().isAlive()) {
                    running.remove(part.name());
                    return Optional.of(failed);
                }
                progress.print(notReady.sentence());
            }
            return Optional.empty();
        }
    }

    /** Those that are being started again themselves; one that died at the same moment may not have been missed yet. */
    private void awaitWhatItNeeds(Part part) {
        do {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        } while (!ending && part.after().stream().anyMatch(this::isGone));
    }

    private boolean isGone(String part) {
        RunningPart known = running.get(part);
        return missing.contains(part) || (known != null && !known.process().isAlive());
    }

    private static String howToStart(Part part) {
        return "type \"restart " + part.name() + "\" to start it again, or press Ctrl-C to end the rest.";
    }

    private Object lockOf(Part part) {
        return beingStarted.computeIfAbsent(part.name(), _ -> new Object());
    }

    /** Starts a part again, ending it gracefully first if it runs. */
    public void restart(Part part) {
        synchronized (lockOf(part)) {
            RunningPart old = running.remove(part.name());
            if (old != null) {
                old.end(TIME_TO_FINISH);
            }
            start(part);
        }
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
