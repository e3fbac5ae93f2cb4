package countersign.local.part;

import countersign.local.secret.OwnerOnly;
import countersign.local.settings.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A part whose process was started. */
record RunningPart(Part part, Process process) {
    private static final Optional<String> SETSID = onPath("setsid");

    /**
     * Starts the process in a session of its own, so that Ctrl-C reaches the launcher alone, which ends parts in order.
     */
    static RunningPart start(Part part) {
        List<String> command = new ArrayList<>();
        SETSID.ifPresent(command::add);
        command.addAll(OwnerOnly.command(part.command()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
        builder.environment().putAll(part.environment());
        try {
            Files.createDirectories(part.log().getParent());
            OwnerOnly.file(part.log());
            return new RunningPart(part, builder.start());
        } catch (IOException e) {
            throw new CannotStart(part.title() + " cannot be started (" + e.getMessage()
                    + "): is there still space and memory free?");
        }
    }

    void awaitReady() {
        long deadline = System.nanoTime() + part.patience().toNanos();
        while (!part.readiness().reached()) {
            if (!process.isAlive()) {
                throw new CannotStart(obituary() + "; nothing was left running.");
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        part.title() + " was not ready after " + part.patience().toSeconds() + " s: look into "
                                + part.log() + ", and start again when the machine is less busy.");
            }
            pause();
        }
    }

    /** One sentence: which part ended, how, and where its log is. */
    String obituary() {
        return part.title() + " ended by itself (exit code " + process.exitValue() + "): the reason is at the end of "
                + part.log();
    }

    void end(Duration grace) {
        Recorded.end(List.of(process.toHandle()), grace);
    }

    private void pause() {
        try {
            process.waitFor(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted; nothing was left running.");
        }
    }

    private static Optional<String> onPath(String program) {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            java.nio.file.Path candidate = java.nio.file.Path.of(directory, program);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate.toString());
            }
        }
        return Optional.empty();
    }
}
