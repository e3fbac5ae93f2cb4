package countersign.local;

import countersign.local.secret.PrivateFile;
import countersign.local.stack.ServicePart;
import countersign.local.stack.Stack;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Each replica's configuration as a file for a shell, so that a developer can run one by hand. */
final class EnvironmentFiles {
    private EnvironmentFiles() {}

    /** Writes {@code environment/<module>[-<replica>].env} below the data folder; they hold secrets. */
    static void write(Stack stack) {
        for (ServicePart service : ServicePart.values()) {
            for (int number = 1; number <= stack.options().replicas(); number++) {
                write(stack, service.environmentName(stack, number), service.environment(stack, number));
            }
        }
    }

    private static void write(Stack stack, String name, Map<String, String> environment) {
        PrivateFile.write(
                stack.places().data().resolve("environment").resolve(name + ".env"),
                new TreeMap<>(environment)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "='" + entry.getValue() + "'\n")
                                .collect(Collectors.joining()));
    }
}
