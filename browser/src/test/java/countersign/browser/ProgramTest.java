package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    @TempDir
    Path folder;

    @Test
    void isTheOneThatIsNamed() {
        var environment = Map.of("COUNTERSIGN_BROWSER", "/opt/own", "PATH", folder.toString());

        assertThat(Program.installed(environment::get)).map(Program::path).contains(Path.of("/opt/own"));
    }

    @Test
    void isElseOneOnThePath() throws Exception {
        Path chromium = Files.createFile(folder.resolve("chromium"));
        assertThat(chromium.toFile().setExecutable(true)).isTrue();
        var environment = Map.of("PATH", "/nowhere::" + folder);

        assertThat(Program.installed(environment::get)).map(Program::path).contains(chromium);
        assertThat(Program.installed(Map.of("PATH", "/nowhere")::get)).isEmpty();
    }

    /** On a machine without any: fetched, it draws Arabic, Hebrew and Welsh letters. */
    @Test
    void isElseFetchedAndDrawsAPage() {
        Program fetched = Program.fetched();
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(fetched.path())
                .setEnv(fetched.environment())
                .setArgs(List.of("--headless", "--no-sandbox", "--no-zygote", "--disable-gpu"));

        try (var playwright = Chromium.driver();
                var browser = playwright.chromium().launch(options)) {
            var page = browser.newPage();
            page.setContent(
                    "<title>Drawn</title><p style='font-family: Arial; width: max-content'>Ŵyth \u05e9\u05dc \u0633\u0644");
            assertThat(page.title()).isEqualTo("Drawn");
            assertThat((Number) page.evaluate("document.querySelector('p').offsetWidth"))
                    .extracting(Number::intValue)
                    .satisfies(width -> assertThat(width).isPositive());
        }
    }
}
