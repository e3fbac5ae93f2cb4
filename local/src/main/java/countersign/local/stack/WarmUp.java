package countersign.local.stack;

import countersign.local.part.Recorded;
import countersign.local.settings.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next start quicker, once this one is ready: a {@link WarmCopy} of each service that has none, one after the
 * other, with what the machine has to spare. If it does not succeed the next start is as this one was.
 */
public final class WarmUp {
    private static final List<String> POLITELY = List.of("nice", "-n", "19");

    private final Stack stack;
    private final Recorded recorded;
    private final Progress progress;
    private @Nullable Process running;
    private boolean ended;

    public WarmUp(Stack stack, Recorded recorded, Progress progress) {
        this.stack = stack;
        this.recorded = recorded;
        this.progress = progress;
    }

    public void begin() {
        List<ServicePart> cold = Stream.of(ServicePart.values())
                .filter(service -> service.startedBy(stack))
                .filter(service -> !copy(service).isComplete())
                .toList();
        if (stack.options().warmsUp() && !cold.isEmpty()) {
            Thread.ofPlatform().daemon().name("warm-up").start(() -> warmQuietly(cold));
        }
    }

    /** Leaves half-made copies as they are: they count for nothing. */
    public synchronized void end() {
        ended = true;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    private void warmQuietly(List<ServicePart> cold) {
        try {
            for (ServicePart service : cold) {
                warm(service);
            }
            progress.say("Prepared the next start, which will be quicker");
        } catch (CancellationException ending) {
            // the next start tries again
        } catch (IOException | UncheckedIOException failure) {
            progress.say("The next start will take as long as this one (%s); more is in %s"
                    .formatted(failure.getMessage(), log()));
        }
    }

    private void warm(ServicePart service) throws IOException {
        WarmCopy copy = copy(service);
        copy.clear();
        run(copy.unpacking(Jvm.withHeap("128m").small()), Map.of());
        Map<String, String> environment = service.environment(stack, 1);
        environment.put("PORT", "0");
        run(copy.rehearsal(ServicePart.jvm()), environment);
        copy.complete();
    }

    private void run(List<String> command, Map<String, String> environment) throws IOException {
        List<String> polite = new ArrayList<>(POLITELY);
        polite.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(polite)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        int ended = started(builder).onExit().join().exitValue();
        if (isEnded()) {
            throw new CancellationException();
        }
        if (ended != 0) {
            throw new IOException("preparing it ended with " + ended);
        }
    }

    private synchronized Process started(ProcessBuilder builder) throws IOException {
        if (ended) {
            throw new CancellationException();
        }
        Process process = builder.start();
        recorded.add(process.toHandle());
        running = process;
        return process;
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private WarmCopy copy(ServicePart service) {
        return new WarmCopy(stack.places().serviceJar(service.module()));
    }

    private Path log() {
        return stack.places().log("warm-up");
    }
}
