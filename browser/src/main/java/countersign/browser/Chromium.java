package countersign.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** A Chromium that shows no window ({@link Program}). Started once, for all tests of a process. */
public final class Chromium {
    public static final int WIDE = 1280;
    public static final int PHONE = 375;

    private static final Playwright PLAYWRIGHT = driver();
    private static final Program PROGRAM = Program.find();
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM.path())
                    .setEnv(PROGRAM.environment())
                    .setArgs(List.of(
                            "--headless",
                            "--no-sandbox",
                            "--no-zygote",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private static final JsonObject SCRIPTS =
            JsonParser.parseString("{'urls': ['*.js', '*.js?*']}").getAsJsonObject();

    private Chromium() {}

    static Playwright driver() {
        return Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static String node() {
        return Program.onPath("node", System::getenv)
                .orElseThrow(
                        () -> new IllegalStateException("The tests need Node.js 20 or later: none is on the path."))
                .toString();
    }

    /**
     * The page of a new window, with no cookies, {@link #WIDE} or as narrow as a {@link #PHONE}. It owns its window and
     * takes it along when it is closed: a page closed by itself was seen never to answer.
     *
     * @param width in CSS pixels
     */
    public static Page window(int width) {
        return BROWSER.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, height(width))
                .setLocale("en-GB"));
    }

    /**
     * The same, wide, for pages that get none of their scripts (and no page has any other). The browser itself blocks
     * them. Two other ways were tried: with the switch for scripts the driver was seen never to answer again, and with
     * a route of the driver's a window could not be closed while its page still asked for scripts.
     */
    public static Page windowWithoutScripts() {
        Page page = window(WIDE);
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("Network.enable");
        devTools.send("Network.setBlockedURLs", SCRIPTS);
        return page;
    }

    /** How high a window of this width is. */
    public static int height(int width) {
        return width == PHONE ? 812 : 900;
    }
}
