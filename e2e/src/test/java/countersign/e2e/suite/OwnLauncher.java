package countersign.e2e.suite;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The launcher as a child of the tests, with a fresh data folder; ended with the tests, however they end. */
final class OwnLauncher {
    /** Added to every port, so that the journeys disturb no suite that runs beside them. */
    static final int PORT_OFFSET = Integer.getInteger("countersign.port-offset", 1000);

    /** Of each service and of the gateway. */
    private static final int REPLICAS = Integer.getInteger("countersign.replicas", 1);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final OutputStream keyboard;
    private final Path screen;

    private OwnLauncher(Process process, OutputStream keyboard, Path screen) {
        this.process = process;
        this.keyboard = keyboard;
        this.screen = screen;
    }

    /** One that somebody else has started and will end, with this pipe as its standard input. */
    static OwnLauncher attached(Path keyboard, Path data) {
        try {
            return new OwnLauncher(null, Files.newOutputStream(keyboard), screenOf(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path screenOf(Path data) {
        return data.resolveSibling(data.getFileName() + "-screen.log");
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param found puts into the folder what the suite is to find there
     */
    static OwnLauncher start(Path root, Path data, int portOffset, Consumer<Path> found) {
        try {
            Instruments instruments = new Instruments(root, data);
            instruments.disks().forEach(SmallDisk::unmount);
            remove(data);
            for (SmallDisk disk : instruments.disks()) {
                disk.mount();
            }
            Files.createDirectories(data);
            found.accept(data);
            Path screen = screenOf(data);
            ProcessBuilder builder = new ProcessBuilder(command(root, data, portOffset))
                    .redirectErrorStream(true)
                    .redirectOutput(screen.toFile());
            // nobody waits ten minutes for an acceptance to be final
            builder.environment().put("ACCEPTANCE_FINAL_AFTER", "1s");
            builder.environment().put("COUNTERSIGN_RETURNS_SETTLE_EVERY", "PT1S");
            builder.environment().putAll(instruments.recorder());
            builder.environment().putAll(instruments.schedule());
            builder.environment().putAll(instruments.faults());
            Process process = builder.start();
            OwnLauncher launcher = new OwnLauncher(process, process.getOutputStream(), screen);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                launcher.end();
                instruments.disks().forEach(SmallDisk::unmount);
            }));
            launcher.awaitReady(data);
            return launcher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path root, Path data, int portOffset) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Dcountersign.root=" + root,
                "-jar",
                root.resolve("local/target/local-0.1.0-SNAPSHOT.jar").toString(),
                "--port-offset",
                Integer.toString(portOffset),
                "--replicas",
                Integer.toString(REPLICAS),
                "--data",
                data.toString(),
                "--no-warm-up",
                "--no-restarts",
                "--end-with-input");
    }

    private void awaitReady(Path data) {
        await("the suite").atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the suite did not start: " + screen());
            }
            return Files.exists(data.resolve("stack.json"));
        });
    }

    void restart(String part) {
        long readyBefore = readyLines(part);
        try {
            keyboard.write(("restart " + part + "\n").getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await(part).atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> readyLines(part) > readyBefore);
    }

    private long readyLines(String part) {
        return screen().lines()
                .filter(line -> line.endsWith(part + " was restarted"))
                .count();
    }

    private String screen() {
        try {
            return Files.readString(screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        process.destroy();
        process.onExit()
                .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                .exceptionally(late -> {
                    process.destroyForcibly();
                    return process;
                })
                .join();
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
