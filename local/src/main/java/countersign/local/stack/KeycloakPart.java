package countersign.local.stack;

import countersign.local.identity.Cast;
import countersign.local.identity.Realm;
import countersign.local.part.Part;
import countersign.local.part.Readiness;
import countersign.local.secret.PrivateFile;
import countersign.local.settings.CannotStart;
import countersign.local.settings.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Keycloak, run from the fetched distribution; its database and imported realm live below the suite's own folder. */
public final class KeycloakPart {
    static final String NAME = "keycloak";

    private KeycloakPart() {}

    static Part of(Stack stack) {
        Jvm jvm = keycloak(stack, home(stack))
                .and("start", "--optimized", "--cache=local", "--http-enabled=true", "--http-host=127.0.0.1")
                .and("--http-port=" + stack.ports().keycloak())
                .and("--http-management-port=" + stack.ports().keycloakManagement())
                .and("--hostname=http://127.0.0.1:" + stack.ports().keycloak())
                // else two sign-ins of one person at the same moment lock them out for a while
                .and("--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true");
        if (!imported(stack)) {
            jvm.and("--import-realm");
        }
        return new Part(
                NAME,
                "Keycloak 26.7.3 (identity)",
                jvm.command(),
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "keycloak-admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        stack.secrets().password("keycloak-admin")),
                stack.places().log(NAME),
                Readiness.http(URI.create("http://127.0.0.1:" + stack.ports().keycloakManagement() + "/health/ready")),
                Set.of(),
                Duration.ofMinutes(5));
    }

    private static Path home(Stack stack) {
        return stack.places().data().resolve("keycloak");
    }

    private static boolean imported(Stack stack) {
        return Files.exists(home(stack).resolve("imported"));
    }

    private static Jvm keycloak(Stack stack, Path home) {
        return Jvm.withHeap("256m")
                .and("-Xms64m", "-XX:+UseG1GC", "-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=256m", "-Xshare:auto")
                .and("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Duser.language=en", "-Duser.country=GB")
                .and("--add-opens=java.base/java.util=ALL-UNNAMED")
                .and("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .and("--add-opens=java.base/java.security=ALL-UNNAMED")
                .and("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .and("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"))
                .and("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true")
                .and(
                        "-cp",
                        stack.places().keycloak().resolve("lib/quarkus-run.jar").toString())
                .and("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    /** What has to happen once: the distribution is built for this database, and the realm's import file is written. */
    public static void prepare(Stack stack, Progress progress) {
        Path distribution = stack.places().keycloak();
        try {
            Files.createDirectories(home(stack).resolve("conf"));
            if (!Files.exists(distribution.resolve("built"))) {
                build(stack, distribution, progress);
                Files.createFile(distribution.resolve("built"));
            }
            // Keycloak looks for its own build below its home
            if (!Files.exists(home(stack).resolve("lib"))) {
                Files.createSymbolicLink(home(stack).resolve("lib"), distribution.resolve("lib"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!imported(stack)) {
            String realm =
                    new Realm(stack.secrets(), Cast.load()).json(stack.ports().gateway());
            PrivateFile.write(importFile(stack), realm);
        }
    }

    /** Remembers that the realm is in Keycloak's database and removes the import file, which holds passwords. */
    public static void settle(Stack stack) {
        try {
            if (!imported(stack)) {
                Files.createFile(home(stack).resolve("imported"));
            }
            Files.deleteIfExists(importFile(stack));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path importFile(Stack stack) {
        return home(stack).resolve("data/import/countersign-realm.json");
    }

    private static void build(Stack stack, Path distribution, Progress progress) throws IOException {
        progress.say("Keycloak: building it once for this machine");
        Path log = stack.places().log("keycloak-build");
        Files.createDirectories(log.getParent());
        Process build = new ProcessBuilder(keycloak(stack, distribution)
                        .and("build", "--db=dev-file", "--cache=local", "--health-enabled=true")
                        .command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (build.onExit().join().exitValue() != 0) {
            throw new CannotStart(
                    "Keycloak could not be built for this machine: the reason is at the end of " + log + ".");
        }
    }
}
