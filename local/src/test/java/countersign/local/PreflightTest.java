package countersign.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countersign.local.settings.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
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
}
