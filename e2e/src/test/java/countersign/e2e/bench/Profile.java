package countersign.e2e.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Flight recordings of the services while something goes on, and what of them is read most: where the time went. */
record Profile(Path folder, Map<String, Long> services) {
    private static final List<String> VIEWS = List.of("hot-methods", "allocation-by-class", "contention-by-site");

    /** Of the parts that we wrote; the others are measured from outside alone. */
    static Profile of(Map<String, Long> processes, Path folder) {
        Map<String, Long> services = new TreeMap<>(processes);
        services.keySet().removeIf(part -> !part.matches("(review|actions|signoff|gateway)(-\\d+)?"));
        return new Profile(folder, services);
    }

    void start() throws IOException {
        Files.createDirectories(folder);
        for (long pid : services.values()) {
            told("jcmd", Long.toString(pid), "JFR.start", "name=benchmark", "settings=profile");
        }
    }

    /** Returns one text for each service, and keeps the recordings beside the report. */
    Map<String, String> stop() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, Long> service : services.entrySet()) {
            Path recording = folder.resolve(service.getKey() + ".jfr").toAbsolutePath();
            told("jcmd", service.getValue().toString(), "JFR.stop", "name=benchmark", "filename=" + recording);
            StringBuilder views = new StringBuilder();
            for (String view : VIEWS) {
                views.append(told("jfr", "view", "--width", "150", view, recording.toString()));
            }
            found.put(service.getKey(), views.toString());
        }
        return found;
    }

    private static String told(String tool, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }
}
