package countersign.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service unpacked beside its jar, with a cache of the classes that its start loads and links (JEP 514), which saves
 * it about half of its start. It belongs to the jar as it was built and to the JDK that made it: a newer jar has none
 * yet, and is started itself.
 */
record WarmCopy(Path jar) {
    private static final String FOLDER = "warm";
    private static final String CACHE = "classes.aot";
    private static final String COMPLETE = "complete";

    /** What comes after the virtual machine's other options. */
    List<String> arguments() {
        return isComplete()
                ? List.of("-XX:AOTCache=" + cache(), "-jar", unpacked().toString())
                : List.of("-jar", jar.toString());
    }

    /** Also false while there is no jar. */
    boolean isComplete() {
        return Files.exists(jar) && Files.exists(folder().resolve(COMPLETE));
    }

    /** Older copies go: they take 100 MB each. */
    void clear() {
        try (Stream<Path> old = Files.exists(parent()) ? Files.walk(parent()) : Stream.empty()) {
            for (Path path : old.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
            Files.createDirectories(parent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the unpacked copy. */
    List<String> unpacking(Jvm jvm) {
        return jvm.and("-Djarmode=tools", "-jar", jar.toString())
                .and("extract", "--force", "--destination", folder().toString())
                .command();
    }

    /** Starts the service up to the moment at which it would begin to work, and writes down what that took. */
    List<String> rehearsal(Jvm jvm) {
        return jvm.and("-XX:AOTCacheOutput=" + cache(), "-Dspring.context.exit=onRefresh")
                .and("-jar", unpacked().toString())
                .command();
    }

    void complete() {
        try {
            Files.createFile(folder().resolve(COMPLETE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cache() {
        return folder().resolve(CACHE);
    }

    private Path unpacked() {
        return folder().resolve(jar.getFileName());
    }

    private Path folder() {
        try {
            return parent().resolve("%x-%x-%s"
                    .formatted(
                            Files.getLastModifiedTime(jar).toMillis(),
                            Files.size(jar),
                            System.getProperty("java.vm.version")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path parent() {
        return jar.resolveSibling(FOLDER);
    }
}
