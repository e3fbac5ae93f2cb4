package countersign.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java process, under the JDK that runs the launcher. */
final class Jvm {
    private final List<String> command = new ArrayList<>();

    private Jvm(String heap) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("--enable-native-access=ALL-UNNAMED");
    }

    static Jvm withHeap(String heap) {
        return new Jvm(heap);
    }

    /** Quicker to start and smaller: a single-threaded collector and the first compiler only. */
    Jvm small() {
        return and("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k");
    }

    Jvm and(String... arguments) {
        return and(List.of(arguments));
    }

    Jvm and(List<String> arguments) {
        command.addAll(arguments);
        return this;
    }

    /** A main class of this module, on the launcher's own class path. */
    List<String> main(Class<?> main, String... arguments) {
        return and("-cp", System.getProperty("java.class.path"), main.getName())
                .and(arguments)
                .command();
    }

    List<String> command() {
        return List.copyOf(command);
    }
}
