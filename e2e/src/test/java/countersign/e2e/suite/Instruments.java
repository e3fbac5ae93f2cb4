package countersign.e2e.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a suite of the tests has beyond the product, handed down to the processes as the launcher's environment: a
 * recorder in the engine and short waits between attempts to deliver, always; and where faults are to be brought an
 * agent in every process that can make it fail when told to, and renewals of held work so often that a run sees some.
 */
record Instruments(Path root, Path data) {
    private static final String JAR = "e2e/target/e2e-0.1.0-SNAPSHOT-%s.jar";

    /** The file systems of the document server and of the engine, so small that they can be filled. */
    List<SmallDisk> disks() {
        return Boolean.getBoolean("countersign.small-disks")
                ? List.of(new SmallDisk(data.resolve("documents"), 256), new SmallDisk(data.resolve("zeebe"), 600))
                : List.of();
    }

    /** The engine writes each event of processes, jobs and incidents to a file, a line of JSON each. */
    Map<String, String> recorder() {
        return Map.of(
                "ZEEBE_BROKER_EXPORTERS_RECORDER_CLASSNAME",
                "countersign.e2e.engine.EngineRecorder",
                "ZEEBE_BROKER_EXPORTERS_RECORDER_JARPATH",
                jar("engine-recorder").toString(),
                "ZEEBE_BROKER_EXPORTERS_RECORDER_ARGS_FILE",
                data.resolve("engine-record.jsonl").toString());
    }

    /** Five days of attempts in little more than a minute: the first four soon, so that people are told. */
    Map<String, String> schedule() {
        return Map.of("WEBHOOK_WAITS", "1s,1s,1s,1s,9s,9s,9s,9s,9s,9s,9s");
    }

    /** Only where faults are to be brought. */
    Map<String, String> faults() throws IOException {
        if (!Boolean.getBoolean("countersign.instruments")) {
            return Map.of();
        }
        Path faults = data.resolve("faults");
        Files.createDirectories(faults.resolve("armed"));
        Files.createDirectories(faults.resolve("fired"));
        return Map.of(
                "JAVA_TOOL_OPTIONS",
                "-javaagent:" + jar("fault-agent") + "=" + faults,
                "COUNTERSIGN_ENGINE_RENEWEVERY",
                "30s");
    }

    private Path jar(String classifier) {
        return root.resolve(JAR.formatted(classifier));
    }
}
