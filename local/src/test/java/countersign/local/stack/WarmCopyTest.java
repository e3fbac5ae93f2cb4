package countersign.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmCopyTest {
    @TempDir
    private Path target;

    private Path jar;
    private WarmCopy copy;

    @BeforeEach
    void aServiceIsBuilt() throws IOException {
        jar = Files.writeString(target.resolve("service.jar"), "built");
        copy = new WarmCopy(jar);
    }

    @Test
    void theJarItselfIsStartedUntilItsCopyIsComplete() throws IOException {
        assertThat(copy.arguments()).isEqualTo(List.of("-jar", jar.toString()));
        copy.clear();
        made(copy);
        assertThat(copy.isComplete()).isFalse();
        copy.complete();
        assertThat(copy.arguments()).hasSize(3).first().asString().startsWith("-XX:AOTCache=");
        assertThat(copy.arguments().getLast()).endsWith("/service.jar").isNotEqualTo(jar.toString());
    }

    @Test
    void aJarThatWasBuiltAnewHasNoCopyAndTheOldOneGoes() throws IOException {
        copy.clear();
        made(copy);
        copy.complete();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(copy.isComplete()).isFalse();
        copy.clear();
        try (var left = Files.list(target.resolve("warm"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void withoutAJarThereIsNone() {
        assertThat(new WarmCopy(target.resolve("other.jar")).isComplete()).isFalse();
    }

    /** As unpacking makes it. */
    private static void made(WarmCopy copy) throws IOException {
        List<String> command = copy.unpacking(Jvm.withHeap("16m"));
        Files.createDirectories(Path.of(command.getLast()));
    }
}
