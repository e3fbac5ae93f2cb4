import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Checks, or with {@code --write} rewrites, the form of the Java sources below the given folders. Each module has its
 * own run in the build; files that were well formed before and have not changed since are not looked at again.
 */
final class Format {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    private final boolean write;
    private final Set<String> known;
    private final Set<String> good = ConcurrentHashMap.newKeySet();

    private Format(boolean write, Set<String> known) {
        this.write = write;
        this.known = known;
    }

    public static void main(String[] arguments) throws IOException {
        var write = List.of(arguments).contains("--write");
        var ill = 0;
        for (var argument : arguments) {
            if (!argument.startsWith("--")) {
                for (var module : modules(Path.of(argument))) {
                    ill += module(module, write);
                }
            }
        }
        if (ill > 0) {
            System.err.println(ill + " files are not well formed. Run ./format in the root folder, then build again.");
            System.exit(1);
        }
    }

    /** The folder itself if it has sources; if it is the root, all modules, so that a whole build stops in its first seconds. */
    private static List<Path> modules(Path folder) throws IOException {
        if (Files.isDirectory(folder.resolve("src"))) {
            return List.of(folder);
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.isDirectory(child.resolve("src")))
                    .toList();
        }
    }

    private static int module(Path module, boolean write) throws IOException {
        var cache = module.resolve("target/well-formed.txt");
        var format = new Format(write, Files.exists(cache) ? new HashSet<>(Files.readAllLines(cache)) : Set.of());
        var ill = 0L;
        try (Stream<Path> sources = Files.walk(module.resolve("src"))) {
            var java = sources.filter(source -> source.toString().endsWith(".java")).toList();
            ill = java.parallelStream().filter(source -> !format.isWellFormed(source)).count();
        }
        Files.createDirectories(cache.getParent());
        Files.write(cache, format.good);
        return Math.toIntExact(ill);
    }

    private boolean isWellFormed(Path source) {
        try {
            var text = Files.readString(source);
            if (known.contains(hash(text))) {
                good.add(hash(text));
                return true;
            }
            return isWellFormed(source, text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private boolean isWellFormed(Path source, String text) throws IOException {
        try {
            var formed = formed(text);
            if (write && !formed.equals(text)) {
                Files.writeString(source, formed);
            }
            if (write || formed.equals(text)) {
                good.add(hash(formed));
                return true;
            }
            System.err.println("Not well formed: " + source);
        } catch (FormatterException cause) {
            System.err.println("Cannot be read: " + source + ": " + cause.getMessage());
        }
        return false;
    }

    private static String formed(String text) throws FormatterException {
        var withoutUnused = RemoveUnusedImports.removeUnusedImports(text);
        return FORMATTER.formatSource(ImportOrderer.reorderImports(withoutUnused, Style.PALANTIR));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
