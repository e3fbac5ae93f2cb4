package countersign.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import countersign.local.settings.CannotStart;
import countersign.local.settings.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private Suite suite;

    @BeforeEach
    void prepare() {
        suite = new Suite(
                new Progress(new PrintStream(screen, true), System.nanoTime()),
                new Recorded(folder.resolve("processes")));
    }

    @AfterEach
    void end() {
        suite.endAll();
    }

    @Test
    void startsAPartAfterThoseItNeeds() {
        suite.startAll(List.of(
                part("first", "sleep 0.5; touch " + folder.resolve("first") + "; sleep 60", folder.resolve("first")),
                part(
                        "second",
                        "test -f " + folder.resolve("first") + " && touch " + folder.resolve("second") + "; sleep 60",
                        folder.resolve("second"),
                        "first")));

        assertThat(suite.pids()).containsOnlyKeys("first", "second");
        assertThat(screen.toString())
                .containsSubsequence("The first: starting", "The first: ready after", "The second: starting");
    }

    @Test
    void saysWhichPartEndedDuringTheStartAndWhereItsLogIs() {
        assertThatThrownBy(() ->
                        suite.startAll(List.of(part("broken", "echo no memory; exit 3", folder.resolve("never")))))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The broken ended by itself (exit code 3): the reason is at the end of "
                        + folder.resolve("broken.log") + "; nothing was left running.");
        assertThat(folder.resolve("broken.log")).content().contains("no memory");
    }

    @Test
    void saysWhichPartDiedLaterAndStartsItAgain() {
        Part part = part("fragile", "touch " + folder.resolve("up") + "; sleep 60", folder.resolve("up"));
        suite.startAll(List.of(part));
        long first = suite.pids().get("fragile");
        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(screen.toString())
                .contains("The fragile ended by itself (exit code 137)", "type \"restart fragile\""));
        suite.restart(part);
        assertThat(suite.pids().get("fragile")).isNotEqualTo(first);
    }

    @Test
    void leavesNothingRunning() {
        suite.startAll(List.of(part("one", "touch " + folder.resolve("one") + "; sleep 60", folder.resolve("one"))));
        ProcessHandle process = ProcessHandle.of(suite.pids().get("one")).orElseThrow();

        suite.endAll();

        await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
        assertThat(folder.resolve("processes")).doesNotExist();
    }

    private Part part(String name, String script, Path ready, String... after) {
        return new Part(
                name,
                "The " + name,
                List.of("bash", "-c", script),
                Map.of(),
                folder.resolve(name + ".log"),
                () -> Files.exists(ready),
                Set.of(after),
                Duration.ofSeconds(20));
    }
}
