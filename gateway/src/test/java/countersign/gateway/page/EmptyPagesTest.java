package countersign.gateway.page;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.WalkedPages;
import java.util.List;
import java.util.Map;

/** Where there is nothing yet a page says so, and what will be there. */
class EmptyPagesTest extends WalkedPages {

    private static final int LAST = 10;
    private static final Map<String, String> SAID = Map.of(
            "/work", "You have no tasks.",
            "/reviews", "There is no review that your organisation has a part in yet.",
            "/reviews/rev-1/plan", "There is no action plan yet",
            "/returns", "No return is shown here.",
            "/webhook-endpoints", "There are no webhook endpoints that you may see.",
            "/webhook-endpoints/nhse", "Nothing has been sent to this endpoint yet.");

    @Override
    public List<String> pages() {
        return SAID.keySet().stream().sorted().toList();
    }

    @Override
    protected String pictured() {
        return "empty-";
    }

    @Override
    protected void story() {
        Around.SERVICES.stubFor(
                get(urlMatching("/api/.*")).atPriority(LAST).willReturn(okJson("{\"items\":[],\"next\":null}")));
        Around.SERVICES.stubFor(get(urlMatching("/api/actions/reviews/[^/]+/progress"))
                .willReturn(okJson("{\"state\":\"none\",\"counts\":null,\"openWork\":\"shown\"}")));
        answers("/api/review/webhook-endpoints/nhse", """
                {"id":"nhse","organisation":"Y58","url":"https://returns.region.example/hook","state":"active"}
                """);
    }

    @Override
    protected void expect(String page, Page shown) {
        super.expect(page, shown);
        assertThat(shown.locator("main").innerText()).as(page).contains(SAID.get(page));
    }
}
