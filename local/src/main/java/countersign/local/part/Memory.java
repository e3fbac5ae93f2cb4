package countersign.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * How much memory processes hold: proportional set size, in which shared pages are counted once, from Linux's /proc.
 */
public final class Memory {
    private Memory() {}

    /** Megabytes held by all the processes, or empty where the system does not say. */
    public static OptionalLong megabytes(LongStream pids) {
        long kilobytes = pids.map(Memory::kilobytes).sum();
        return kilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes / 1024);
    }

    private static long kilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException notLinuxOrGone) {
            return 0;
        }
    }
}
