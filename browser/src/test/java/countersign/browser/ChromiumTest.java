package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChromiumTest {
    private static final int SCRIPTS = 20;

    private static Site site() throws Exception {
        var scripts = IntStream.range(0, SCRIPTS)
                .boxed()
                .collect(Collectors.toMap(at -> "/" + at + ".js", at -> "document.title = 'Ran'"));
        String page = scripts.keySet().stream()
                .map(path -> "<script src='" + path + "'></script>")
                .collect(Collectors.joining("\n"));
        scripts.put("/", "<title>Still</title>" + page);
        return new Site(Map.copyOf(scripts));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void runsScriptsOrNone(boolean scripts) throws Exception {
        try (var site = site();
                Page page = scripts ? Chromium.window(Chromium.WIDE) : Chromium.windowWithoutScripts()) {
            page.navigate(site.address("/"));
            assertThat(page.title()).isEqualTo(scripts ? "Ran" : "Still");
        }
    }

    /** What a page asked for and did not get before its window closed, nobody misses. */
    @Test
    void closesWindowsWithoutScriptsAtAnyMoment() throws Exception {
        try (var site = site()) {
            for (int milliseconds = 0; milliseconds < 30; milliseconds++) {
                Page page = Chromium.windowWithoutScripts();
                page.navigate(site.address("/"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                Thread.sleep(milliseconds); // in which the driver hears of nothing, as it does while a test thinks
                assertThatCode(page::close).doesNotThrowAnyException();
            }
        }
    }
}
