package countersign.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import countersign.local.settings.CannotStart;
import countersign.local.settings.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
        suite = suite(Optional.empty());
    }

    private Suite suite(Optional<RestartRule> rule) {
        return new Suite(
                new Progress(new PrintStream(screen, true), System.nanoTime()),
                new Recorded(folder.resolve("processes")),
                rule);
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
    void startsAPartAgainThatEndsByItselfThreeTimesAndThenLeavesIt() {
        AtomicInteger told = new AtomicInteger();
        suite = suite(Optional.of(new RestartRule(Clock.systemUTC())));
        suite.afterRestart(told::incrementAndGet);
        Path starts = folder.resolve("starts");
        suite.startAll(List.of(part("fragile", "echo $PORT >> " + starts + "; sleep 60", starts)));

        for (int restart = 1; restart <= 3; restart++) {
            int expected = restart;
            kill("fragile");
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            told.get() == expected && Files.readAllLines(starts).size() == expected + 1);
        }
        kill("fragile");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(screen.toString())
                .contains("started again three times in ten minutes", "type \"restart fragile\""));
        assertThat(suite.isRunning("fragile")).isFalse();
        assertThat(starts).hasContent("8081\n8081\n8081\n8081");
    }

    @Test
    void startsAgainWhatOthersNeedBeforeThem() {
        suite = suite(Optional.of(new RestartRule(Clock.systemUTC())));
        Path store = folder.resolve("store");
        suite.startAll(List.of(
                part("store", "sleep 1; touch " + store + "; sleep 60", store),
                part(
                        "service",
                        "test -f " + store + " || exit 7; touch " + folder.resolve("service") + "; sleep 60",
                        folder.resolve("service"),
                        "store")));
        ProcessHandle service = process("service");

        store.toFile().delete();
        kill("store");
        service.destroyForcibly();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> suite.isRunning("service")
                        && suite.isRunning("store")
                        && process("service").pid() != service.pid());
        assertThat(screen.toString()).doesNotContain("exit code 7");
    }

    @Test
    void aPartThatCannotStartAnyMoreIsTriedThreeTimesAndLeft() {
        suite = suite(Optional.of(new RestartRule(Clock.systemUTC())));
        Path first = folder.resolve("first");
        suite.startAll(
                List.of(part("broken", "test -f " + first + " && exit 4; touch " + first + "; sleep 60", first)));
        kill("broken");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(screen.toString())
                .contains("The broken ended by itself (exit code 4)", "is now left as it is"));
        assertThat(suite.isRunning("broken")).isFalse();
    }

    private void kill(String part) {
        process(part).destroyForcibly();
    }

    private ProcessHandle process(String part) {
        return ProcessHandle.of(suite.pids().get(part)).orElseThrow();
    }

    @Test
    void keepsWhatAPartWritesFromEverybodyElse() throws IOException {
        Path made = folder.resolve("made/by-itself");
        suite.startAll(
                List.of(part("one", "mkdir " + made.getParent() + "; echo x | tee " + made + "; sleep 60", made)));

        assertThat(List.of(made, made.getParent(), folder.resolve("one.log")))
                .allSatisfy(path -> assertThat(Files.getPosixFilePermissions(path))
                        .isSubsetOf(PosixFilePermissions.fromString("rwx------")));
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
                Map.of("PORT", "8081"),
                folder.resolve(name + ".log"),
                () -> Files.exists(ready),
                Set.of(after),
                Duration.ofSeconds(20));
    }
}
