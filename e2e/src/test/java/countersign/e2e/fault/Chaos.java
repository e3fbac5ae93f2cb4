package countersign.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.suite.Http;
import countersign.e2e.suite.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Brings faults on a running suite, one after the other, and sees to it that every process runs again. */
final class Chaos {
    private final RunningSuite suite;
    private final Arming arming;
    private final BooleanSupplier over;
    private final Duration untilPassed;
    private final List<Brought> brought = new ArrayList<>();

    /** A fault, and whether it came about: a commit point may not have been passed. */
    record Brought(Fault fault, boolean cameAbout) {}

    /**
     * Brings faults on this suite.
     *
     * @param over who knows that nothing goes on any more: then no fault is brought, and no commit point waited for
     * @param untilPassed how long a commit point is waited for otherwise
     */
    Chaos(RunningSuite suite, BooleanSupplier over, Duration untilPassed) {
        this.suite = suite;
        this.arming = Arming.of(suite);
        this.over = over;
        this.untilPassed = untilPassed;
    }

    void befalls(FaultPlan plan) {
        for (FaultPlan.Step step : plan.steps()) {
            pause(step.pauseMillis());
            if (over.getAsBoolean()) {
                return;
            }
            befalls(step.fault());
        }
    }

    /** In their order. */
    List<Brought> brought() {
        return brought;
    }

    /** A fault that must come about while something is done. */
    void during(Fault fault, Runnable done) {
        prepare(fault);
        CompletableFuture<Boolean> cameAbout =
                CompletableFuture.supplyAsync(() -> carriedOut(fault), Thread::startVirtualThread);
        try {
            done.run();
        } finally {
            cameAbout.join();
        }
        assertThat(cameAbout.join()).as(fault.toString()).isTrue();
    }

    void befalls(Fault fault) {
        prepare(fault);
        carriedOut(fault);
    }

    private void prepare(Fault fault) {
        if (fault instanceof Fault.AtPoint there) {
            arming.arm(there.point(), there.action(), there.nth());
        }
    }

    private boolean carriedOut(Fault fault) {
        boolean cameAbout = bring(fault);
        brought.add(new Brought(fault, cameAbout));
        System.out.println("    " + (cameAbout ? "" : "(not reached) ") + fault);
        return cameAbout;
    }

    private boolean bring(Fault fault) {
        return switch (fault) {
            case Fault.Kill kill -> kill(kill);
            case Fault.Restart(String part) -> again(part);
            case Fault.Hold(String part, int seconds) -> hold(part, seconds);
            case Fault.Halt(String point, int _) ->
                passed(point).map(this::startAgain).orElse(false);
            case Fault.AtPoint there -> passed(there.point()).isPresent();
            case Fault.BackPressure(int seconds) -> backPressure(seconds);
            case Fault.FullDisk full -> fullDisk(full);
        };
    }

    private boolean kill(Fault.Kill kill) {
        suite.kill(kill.part());
        pause(kill.seconds() * 1000);
        return again(kill.part());
    }

    private boolean again(String part) {
        suite.startAgain(part);
        return true;
    }

    private boolean hold(String part, int seconds) {
        List<Long> pids = suite.replicasOf(part).stream()
                .map(replica -> suite.processes().get(replica))
                .toList();
        pids.forEach(pid -> signal("-STOP", pid));
        pause(seconds * 1000);
        pids.forEach(pid -> signal("-CONT", pid));
        return true;
    }

    private Optional<Long> passed(String point) {
        long deadline = System.nanoTime() + untilPassed.toNanos();
        while (arming.firedIn(point).isEmpty() && System.nanoTime() < deadline && !over.getAsBoolean()) {
            pause(50);
        }
        return arming.disarm(point) ? Optional.empty() : arming.firedIn(point);
    }

    private boolean startAgain(long pid) {
        ProcessHandle.of(pid).ifPresent(dying -> dying.onExit().join());
        return suite.processes().entrySet().stream()
                .filter(process -> process.getValue() == pid)
                .findFirst()
                .map(process -> again(process.getKey()))
                .orElse(false);
    }

    /** By the engine's own limit of requests at a time. */
    private boolean backPressure(int seconds) {
        int before = limit("{\"request\":{\"enabled\":true,\"algorithm\":\"fixed\",\"fixed\":{\"limit\":1}},"
                + "\"write\":{\"enabled\":true,\"limit\":1}}");
        pause(seconds * 1000);
        limit("{\"request\":{\"enabled\":false},\"write\":{\"enabled\":false}}");
        return before / 100 == 2;
    }

    private int limit(String settings) {
        String address = "http://127.0.0.1:" + (9600 + suite.portOffset()) + "/actuator/flowControl";
        return Http.send("POST", address, Map.of("Content-Type", "application/json"), settings)
                .status();
    }

    /** A part that has died of it is started again. */
    private boolean fullDisk(Fault.FullDisk full) {
        full.disk().fill();
        pause(full.seconds() * 1000);
        full.disk().empty();
        return again(full.target());
    }

    static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(millis * 1_000_000L);
    }
}
