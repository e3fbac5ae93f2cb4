package countersign.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.local.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedTest {
    @TempDir
    private Path folder;

    @Test
    void endsWhatAnEarlierStartLeft() throws IOException {
        Process left = sleeper();
        new Recorded(folder.resolve("processes")).add(left.toHandle());

        assertThat(new Recorded(folder.resolve("processes")).endAll(Duration.ofSeconds(5)))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> !left.isAlive());
    }

    @Test
    void leavesAnotherProgramWithTheSameNumberAlone() throws IOException {
        Process other = sleeper();
        Files.writeString(folder.resolve("processes"), other.pid() + " 2001-01-01T00:00:00Z\nnonsense\n");

        assertThat(new Recorded(folder.resolve("processes")).endAll(Duration.ofSeconds(5)))
                .isZero();
        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly();
    }

    @Test
    void endsEverythingWhenTheLauncherIsKilled() throws IOException {
        Process part = sleeper();
        new Recorded(folder.resolve("processes")).add(part.toHandle());
        try (Child guard = Child.of(Guard.class, folder.resolve("processes").toString())) {
            guard.process().getOutputStream().close();

            await().atMost(Duration.ofSeconds(20)).until(() -> !part.isAlive());
            await().atMost(Duration.ofSeconds(20)).until(() -> !guard.process().isAlive());
        }
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "60").start();
    }
}
