package countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NextPageTest {
    private static Site site;

    @BeforeAll
    static void opens() throws Exception {
        site = new Site(Map.of(
                "/first", """
                <title>First</title><button onclick="setTimeout(() => location.assign('/second'), 200)">Go</button>
                <button onclick="this.textContent = 'Stayed'">Stay</button>""",
                "/second", "<title>Second</title><script src='/late.js'></script><p>Here</p>",
                "/late.js", "document.title += ', and its script'"));
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void isWaitedForThoughItBeginsLate() {
        try (Page page = Chromium.window(Chromium.WIDE)) {
            for (int times = 0; times < 5; times++) {
                page.navigate(site.address("/first"));
                NextPage.by(page, () -> page.click("text=Go"));
                assertThat(page.url()).endsWith("/second");
                assertThat(page.title()).isEqualTo("Second, and its script");
                assertThat(page.locator("p").count()).isOne();
            }
        }
    }

    @Test
    void isMissedWhereNothingLeadsThere() {
        try (Page page = Chromium.window(Chromium.PHONE)) {
            page.navigate(site.address("/first"));
            page.setDefaultTimeout(500);
            assertThatThrownBy(() -> NextPage.by(page, () -> page.click("text=Stay")))
                    .isInstanceOf(TimeoutError.class);
        }
    }
}
