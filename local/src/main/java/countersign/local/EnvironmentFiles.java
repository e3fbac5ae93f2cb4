package countersign.local;

import countersign.local.secret.PrivateFile;
import countersign.local.stack.ServicePart;
import countersign.local.stack.Stack;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Each service's configuration as a file for a shell, so that a developer can run one service by hand. */
final class EnvironmentFiles {
    private EnvironmentFiles() {}

    /** Writes {@code environment/<module>.env} below the data folder; they hold secrets. */
    static void write(Stack stack) {
        for (ServicePart service : ServicePart.values()) {
            Map<String, String> sorted = new TreeMap<>(service.environment(stack));
            PrivateFile.write(
                    stack.places().data().resolve("environment").resolve(service.module() + ".env"),
                    sorted.entrySet().stream()
                            .map(entry -> entry.getKey() + "='" + entry.getValue() + "'\n")
                            .collect(Collectors.joining()));
        }
    }
}
