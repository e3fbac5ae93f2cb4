package countersign.local.stack;

import countersign.local.identity.Cast;
import countersign.local.identity.MasterRealm;
import countersign.local.identity.Realm;
import countersign.local.part.Part;
import countersign.local.part.Readiness;
import countersign.local.secret.PrivateFile;
import countersign.local.settings.CannotStart;
import countersign.local.settings.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
                MasterRealm.environment(stack.secrets()),
                stack.places().log(NAME),
                Readiness.http(URI.create("http://127.0.0.1:" + stack.ports().keycloakManagement() + "/health/ready")),
                Set.of(),
                Duration.ofMinutes(5));
    }

    private static Path home(Stack stack) {
        return stack.places().data().resolve("keycloak");
    }

    /** Whether the realm in Keycloak's database is the one that this version needs. */
    private static boolean imported(Stack stack) {
        try {
            Path mark = mark(stack);
            return Files.exists(mark) && Files.readString(mark).equals(fingerprint(stack));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path mark(Stack stack) {
        return home(stack).resolve("imported");
    }

    private static String realm(Stack stack) {
        return new Realm(stack.secrets(), Cast.load()).json(stack.ports().gateway());
    }

    private static String fingerprint(Stack stack) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(realm(stack).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
            setAsideAnotherRealm(stack, progress);
            Files.createDirectories(home(stack).resolve("conf"));
            if (!Files.exists(distribution.resolve("built"))) {
                build(stack, distribution, progress);
                Files.createFile(distribution.resolve("built"));
            }
            // Keycloak looks for its own build below its home
            if (!Files.exists(home(stack).resolve("lib"))) {
                Files.createSymbolicLink(home(stack).resolve("lib"), distribution.resolve("lib"));
            }
            copy(stack.places().signInTheme(), home(stack).resolve("themes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!imported(stack)) {
            PrivateFile.write(importFile(stack), realm(stack));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.walk(from)) {
            found = all.toList();
        }
        for (Path file : found) {
            Path place = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(place);
            } else {
                Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** A realm of another version lacks clients, or has open what is closed here; people are kept elsewhere. */
    private static void setAsideAnotherRealm(Stack stack, Progress progress) throws IOException {
        if (Files.exists(mark(stack)) && !imported(stack)) {
            Path aside = home(stack)
                    .resolveSibling(NAME + "-before-"
                            + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                                    .format(LocalDateTime.now(ZoneId.systemDefault())));
            Files.move(home(stack), aside);
            progress.say("Keycloak: its realm was made by another version and is made anew; people keep their names and"
                    + " passwords, and must sign in again. What was changed in Keycloak by hand is in " + aside);
        }
    }

    /** Remembers that the realm is in Keycloak's database and removes the import file, which holds passwords. */
    public static void settle(Stack stack) {
        try {
            if (!imported(stack)) {
                new MasterRealm("http://127.0.0.1:" + stack.ports().keycloak(), stack.secrets()).close();
                PrivateFile.write(mark(stack), fingerprint(stack));
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
