package countersign.local.settings;

import java.nio.file.Path;

/** Where the suite's files are: built and fetched parts below the project, everything kept below {@code data}. */
public record Places(Path root, Path data) {
    private static final String VERSION = "0.1.0-SNAPSHOT";

    public static Places of(Path root, Options options) {
        return new Places(root, options.data().orElse(root.resolve(".countersign")));
    }

    public Path serviceJar(String service) {
        return root.resolve(service).resolve("target").resolve(service + "-" + VERSION + ".jar");
    }

    public Path zeebe() {
        return root.resolve(".countersign/parts/camunda-zeebe-8.6.0");
    }

    public Path keycloak() {
        return root.resolve(".countersign/parts/keycloak-26.7.3");
    }

    /** Keycloak's sign-in pages in the service's clothes, built with the gateway's. */
    public Path signInTheme() {
        return root.resolve("gateway/target/keycloak-theme");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path secrets() {
        return data.resolve("secrets.properties");
    }

    public Path people() {
        return data.resolve("demo-people.txt");
    }

    public Path processes() {
        return data.resolve("processes.txt");
    }

    public Path lock() {
        return data.resolve("running.lock");
    }

    /** What a program needs to find the running suite: addresses, processes, readiness. */
    public Path stack() {
        return data.resolve("stack.json");
    }
}
