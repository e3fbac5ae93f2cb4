package countersign.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.local.settings.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @Test
    void namesTheTakenPortAndWhoNeedsIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Preflight.ports(Map.of(other.getLocalPort(), "gateway")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "Port " + other.getLocalPort() + " (gateway) is taken by another program: end that program,"
                                    + " or start with another --port-offset, for example 2000.");
        }
    }

    @Test
    void acceptsFreePorts() {
        assertThatCode(() -> Preflight.ports(Map.of(FreePort.find(), "gateway")))
                .doesNotThrowAnyException();
    }

    @Test
    void saysHowMuchSpaceIsMissing() {
        assertThatThrownBy(() -> Preflight.disk(Path.of("/data"), 40_000_000))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("/data has only 40 MB free and Countersign needs 1500 MB")
                .hasMessageContaining("--data DIR");
    }

    @Test
    void namesWhatIsNotBuilt(@TempDir Path folder) {
        assertThatThrownBy(() -> Preflight.built(folder.resolve("gateway.jar")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("gateway.jar is not built");
    }

    @Test
    void letsOneLauncherAtATimeUseTheData(@TempDir Path folder) {
        try (DataFolder _ = DataFolder.take(folder, 0)) {
            assertThatThrownBy(() -> DataFolder.take(folder, 0))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already runs");
        }
        assertThatCode(() -> DataFolder.take(folder, 0).close()).doesNotThrowAnyException();
    }

    @Test
    void keepsDataWithThePortsItWasMadeFor(@TempDir Path folder) {
        DataFolder.take(folder, 100).close();

        assertThatThrownBy(() -> DataFolder.take(folder, 200))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("belongs to --port-offset 100");
    }

    @Test
    void closesAKeptFolderToEverybodyButItsOwner(@TempDir Path folder) throws IOException {
        DataFolder.take(folder, 0).close();
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Path log = Files.writeString(logs.resolve("review.log"), "a line");
        Path elsewhere =
                Files.writeString(Files.createTempDirectory("elsewhere").resolve("file"), "of others");
        Files.createSymbolicLink(folder.resolve("lib"), elsewhere);
        mode(folder, "rwxr-xr-x");
        mode(logs, "rwxrwxrwx");
        mode(log, "rw-rw-r--");
        mode(elsewhere, "rw-r--r--");

        DataFolder.take(folder, 0).close();

        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(mode(logs)).isEqualTo("rwx------");
        assertThat(mode(log)).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("port-offset"))).isEqualTo("rw-------");
        assertThat(mode(elsewhere)).as("behind a link").isEqualTo("rw-r--r--");
    }

    @Test
    void takesNoFolderOfOtherThings(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "of somebody else");
        mode(folder, "rwxr-xr-x");

        assertThatThrownBy(() -> DataFolder.take(folder, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds other things");
        assertThat(mode(folder)).isEqualTo("rwxr-xr-x");
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
