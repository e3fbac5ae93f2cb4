package countersign.e2e.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What a part of the suite has used of the machine since it started. Read from Linux's {@code /proc}. */
record ProcessUse(double cpuSeconds, double peakMemoryMiB) {
    private static final double TICKS_A_SECOND = 100;

    /** Of every part, by its name. */
    static Map<String, ProcessUse> of(Map<String, Long> processes) {
        Map<String, ProcessUse> use = new TreeMap<>();
        processes.forEach((part, pid) -> use.put(part, of(Path.of("/proc", pid.toString()))));
        return use;
    }

    private static ProcessUse of(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double ticks = Double.parseDouble(afterName[11]) + Double.parseDouble(afterName[12]);
            return new ProcessUse(ticks / TICKS_A_SECOND, peak(process) / 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double peak(Path process) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    ProcessUse since(ProcessUse before) {
        return new ProcessUse(cpuSeconds - before.cpuSeconds, peakMemoryMiB);
    }
}
