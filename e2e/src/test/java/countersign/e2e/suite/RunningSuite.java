package countersign.e2e.suite;

import countersign.local.identity.Cast;
import countersign.local.receiver.ReceivedCalls;
import countersign.local.secret.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The suite that all journeys of one run use: their own, or with {@code -Dcountersign.stack=DIR} one that runs already.
 */
public final class RunningSuite {
    private final Path data;
    private final Optional<OwnLauncher> launcher;
    private final Persistence persistence;
    private final AtomicInteger kills = new AtomicInteger();

    private RunningSuite(Path data, Optional<OwnLauncher> launcher, Persistence persistence) {
        this.data = data;
        this.launcher = launcher;
        this.persistence = persistence;
    }

    public static RunningSuite get() {
        return Shared.SUITE;
    }

    /** Started when it is first asked for. */
    private static final class Shared {
        private static final RunningSuite SUITE = find();
    }

    private static RunningSuite find() {
        String running = System.getProperty("countersign.stack", "");
        if (!running.isBlank()) {
            Path data = Path.of(running);
            return new RunningSuite(
                    data,
                    Optional.ofNullable(System.getProperty("countersign.keyboard"))
                            .map(pipe -> OwnLauncher.attached(Path.of(pipe), data)),
                    Persistence.none());
        }
        return started(System.getProperty("countersign.suite", "e2e/target/suite"), OwnLauncher.PORT_OFFSET, _ -> {});
    }

    /**
     * One that runs beside the shared one, until {@link #end}. The shared one is started first: what is made once on a
     * machine is made by it alone.
     *
     * @param folder below the project's root, emptied first
     * @param found puts into that folder what the suite is to find when it starts
     */
    public static RunningSuite beside(String folder, Consumer<Path> found) {
        get();
        return started(folder, OwnLauncher.PORT_OFFSET + 1000, found);
    }

    private static RunningSuite started(String folder, int portOffset, Consumer<Path> found) {
        Path root = Path.of(System.getProperty("countersign.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path data = root.resolve(folder);
        return new RunningSuite(
                data, Optional.of(OwnLauncher.start(root, data, portOffset, found)), Persistence.none());
    }

    /** Ends one that was started here. */
    public void end() {
        launcher.ifPresent(OwnLauncher::end);
    }

    /** The same suite for clients that send again what was not answered. */
    public RunningSuite withPersistence(Persistence changed) {
        return new RunningSuite(data, launcher, changed);
    }

    public Persistence persistence() {
        return persistence;
    }

    /** The folder in which the suite keeps everything. */
    public Path data() {
        return data;
    }

    public String gateway() {
        return facts().required("gateway").asString();
    }

    public String issuer() {
        return facts().required("issuer").asString();
    }

    public Secrets secrets() {
        return new Secrets(data.resolve("secrets.properties"));
    }

    public Cast cast() {
        return Cast.load();
    }

    /** What the stand-in for the region's system was sent, oldest first. */
    public ReceivedCalls received() {
        return new ReceivedCalls(data.resolve("received"));
    }

    /** The parts' process ids, by name. */
    public Map<String, Long> processes() {
        Map<String, Long> processes = new TreeMap<>();
        facts().required("processes")
                .properties()
                .forEach(part -> processes.put(part.getKey(), part.getValue().asLong()));
        return processes;
    }

    /** Where the suite's document server is, as a connection string. */
    public String documents() {
        return "mongodb://127.0.0.1:" + (27017 + facts().required("portOffset").asInt());
    }

    /** The process engine's own address, past every service: for whoever runs the engine. */
    public URI engine() {
        return URI.create(
                "http://127.0.0.1:" + (26500 + facts().required("portOffset").asInt()));
    }

    /** The engine's other address, for HTTP. */
    public String engineRest() {
        return "http://127.0.0.1:" + (8092 + portOffset());
    }

    /** Those of its disks that can be filled. */
    public List<SmallDisk> smallDisks() {
        return new Instruments(data, data)
                .disks().stream().filter(SmallDisk::isMounted).toList();
    }

    /** The parts that are this one, or its replicas: {@code review} alone, or {@code review-1} and {@code review-2}. */
    public List<String> replicasOf(String part) {
        return processes().keySet().stream()
                .filter(name -> name.equals(part) || name.matches(Pattern.quote(part) + "-\\d+"))
                .toList();
    }

    /**
     * As {@code kill -9} does it; returns, once the process is gone, which it was: of several replicas one is killed,
     * each time the next.
     */
    public String kill(String part) {
        List<String> replicas = replicasOf(part);
        String victim = replicas.get(Math.floorMod(kills.getAndIncrement(), replicas.size()));
        ProcessHandle.of(processes().get(victim)).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        return victim;
    }

    /** Starts a part, ending it gracefully first if it runs; returns when it is ready. */
    public void startAgain(String part) {
        launcher.orElseThrow(() -> new IllegalStateException("only a suite of our own can be restarted"))
                .restart(part);
    }

    public int portOffset() {
        return facts().required("portOffset").asInt();
    }

    private JsonNode facts() {
        return JsonMapper.shared().readTree(data.resolve("stack.json"));
    }
}
