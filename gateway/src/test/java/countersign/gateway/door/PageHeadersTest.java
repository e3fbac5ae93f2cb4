package countersign.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.GatewayTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageHeadersTest extends GatewayTest {

    @Test
    void pagesAreStrictAndNeverCached() {
        var headers = signedIn().get("/example").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void styleSheetAndScriptsAreCachedForAYearUnderTheirHash() {
        var page = browser().get("/").body();
        var style = Pattern.compile("/assets/countersign-[0-9a-f]{32}\\.css").matcher(page);
        assertThat(style.find()).isTrue();
        var sheet = browser().get(style.group());
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000");
        assertThat(sheet.body()).doesNotContain("https://");
    }

    @Test
    void anOpenPageMakesNoSession() {
        var browser = browser();
        browser.get("/");
        assertThat(browser.cookies()).isEmpty();
    }
}
