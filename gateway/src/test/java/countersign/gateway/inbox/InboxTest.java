package countersign.gateway.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.browser.Chromium;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.PagesTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest extends PagesTest {

    private static String item(String id, String kind, String title, String review, Instant due, int reminders) {
        return """
                {"id":"%s","kind":"%s","title":"%s","reviewId":"rev-%s","reviewTitle":"Review of %s","icb":"QUY",
                 "subject":"x","organisation":"RVN","waitingOn":"Team lead, Bristol ROSE","openedAt":"%s","dueAt":%s,
                 "reminders":%d,"version":3,"target":"t-%s"}
                """.formatted(
                        id,
                        kind,
                        title,
                        review,
                        review,
                        Instant.now().minus(Duration.ofDays(12)),
                        due == null ? "null" : "\"" + due + "\"",
                        reminders,
                        id);
    }

    private static String items(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"next\":null}";
    }

    private static Instant days(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    @BeforeEach
    void workWaits() {
        answers(
                "/api/review/work",
                items(
                        item("b", "self-assessment", "Self-assessment of Bristol ROSE", "bnssg", days(3), 1),
                        item("a", "thematic-review", "Bring the findings together", "bsw", null, 0)));
        answers(
                "/api/signoff/work",
                items(
                        item("4503599627370497", "forum-decision", "Programme Board decides", "bnssg", days(-4), 0),
                        item("4503599627370498", "signature", "Sign as SRO", "bnssg", days(20), 0)));
        answers("/api/actions/work", items(item("plan", "plan", "Keep the plan moving", "bsw", days(6), 3)));
    }

    @Test
    void whatIsDoneForTwoReviewsIsFoundInEither() {
        var also = ",\"alsoFor\":[{\"reviewId\":\"rev-later\",\"reviewTitle\":\"A later review\",\"icb\":\"QOX\"}]}";
        var shared = item("b", "self-assessment", "Self-assessment of Bristol ROSE", "bnssg", days(3), 1);
        answers("/api/review/work", items(shared.replaceFirst("}\\s*$", also)));

        for (var review : List.of("rev-bnssg", "rev-later")) {
            assertThat(signedIn().get("/work?review=" + review).body())
                    .contains("Self-assessment of Bristol ROSE", "A later review")
                    .contains("href=\"/reviews/rev-bnssg\"", "href=\"/reviews/rev-later\"")
                    .doesNotContain("A review in which nothing waits for you");
        }
    }

    @Test
    void mergesTheServicesByDueDateAndSaysWhatIsLate() {
        var page = signedIn().get("/work").body();
        assertThat(page)
                .containsSubsequence(
                        "Programme Board decides",
                        "Self-assessment of Bristol ROSE",
                        "Keep the plan moving",
                        "Sign as SRO",
                        "Bring the findings together")
                .contains("4 days overdue, was due on", "Due in 3 days, on", "No due date", "Reminded once")
                .contains("Reminded 3 times", "Waiting for 12 days", "For: Team lead, Bristol ROSE", "5 pieces of work")
                .contains("href=\"/tasks/t-4503599627370497\"", "href=\"/sign/t-4503599627370498\"")
                .contains("href=\"/responses/t-b\"", "href=\"/reviews/rev-bsw/thematic-review\"")
                .contains("href=\"/reviews/rev-bsw/plan\"");
    }

    @Test
    void filtersByAddressAndOffersToDropEachSelection() {
        var page = signedIn()
                .get("/work?kind=self-assessment&kind=signature&review=rev-bnssg")
                .body();
        assertThat(page)
                .contains("2 of 5 pieces of work", "Self-assessment of Bristol ROSE", "Sign as SRO")
                .doesNotContain("Keep the plan moving", "Programme Board decides")
                .contains("href=\"/work?kind=signature&amp;review=rev-bnssg\"")
                .contains("href=\"/work?kind=self-assessment&amp;kind=signature\"");
    }

    @Test
    void narrowsToWhatIsOverdue() {
        assertThat(signedIn().get("/work?due=overdue").body())
                .contains("1 of 5 pieces of work", "Programme Board decides")
                .doesNotContain("Sign as SRO");
    }

    @Test
    void namesAServiceThatIsAwayAndShowsTheRest() {
        answers("/api/signoff/work", 500, "{}");
        var page = signedIn().get("/work");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "decisions and signatures", "does not answer at the moment", "Self-assessment of Bristol ROSE")
                .doesNotContain("Programme Board decides");
    }

    @Test
    void saysWhenNothingWaits() {
        answers("/api/review/work", items());
        answers("/api/signoff/work", items());
        answers("/api/actions/work", items());
        assertThat(signedIn().get("/work").body()).contains("You have no tasks").doesNotContain("Filter this list");
        assertThat(signedIn().get("/work?kind=plan").body()).contains("You have no tasks");
    }

    @Test
    void pagesThroughALongList() {
        answers(
                "/api/review/work",
                items(IntStream.range(0, 30)
                        .mapToObj(n -> item(
                                "n%02d".formatted(n),
                                "self-assessment",
                                "Team number %02d".formatted(n),
                                "bnssg",
                                days(2 + n),
                                0))
                        .collect(Collectors.toList())
                        .toArray(String[]::new)));
        var browser = signedIn();
        var first = browser.get("/work").body();
        assertThat(first).contains("Team number 00").doesNotContain("Team number 29", "rel=\"prev\"");
        var second = browser.get(link(first, "next")).body();
        assertThat(second).contains("Team number 29").doesNotContain("Team number 00", "rel=\"next\"");
        assertThat(browser.get(link(second, "prev")).body()).contains("Team number 00");
    }

    private static String link(String page, String rel) {
        var matcher = java.util.regex.Pattern.compile("href=\"([^\"]+)\" rel=\"" + rel + "\"")
                .matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    /** Narrowed in place when scripts run; the address is one to share either way. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isFilteredWithAndWithoutScripts(boolean scripts) {
        answers("/api/actions/work", 503, "{}");
        Around.PROVIDER.next(REVIEW_LEAD);
        try (Page page = scripts ? Chromium.window(Chromium.WIDE) : Chromium.windowWithoutScripts()) {
            page.navigate(address() + "/work");
            var header = page.locator("header").elementHandle();
            page.click("summary");
            page.click("label:has-text('Signature')");
            page.click("button:has-text('Apply filter')");
            page.waitForURL("**/work?*kind=signature*");
            assertThat(page.locator(".cs-found")).hasText("1 of 4 pieces of work");
            assertThat(page.locator(".cs-work")).hasText(Pattern.compile("Sign as SRO"));
            if (scripts) {
                assertThat(page.locator(".cs-found")).isFocused();
                assertThat(header.isVisible()).as("the rest of the page stayed").isTrue();
                page.goBack();
                assertThat(page.locator(".cs-found")).hasText("4 pieces of work");
            }
        }
    }

    /** What cannot be got in place is got as a page: here the one to sign in with, and from there the list. */
    @Test
    void signsInAgainFromAFilter() {
        Around.PROVIDER.next(REVIEW_LEAD);
        try (var page = Chromium.window(Chromium.WIDE)) {
            page.navigate(address() + "/work");
            page.context().clearCookies();
            page.click("summary");
            page.click("label:has-text('Signature')");
            page.click("button:has-text('Apply filter')");
            page.waitForURL("**/work?*kind=signature*");
            assertThat(page.locator(".cs-found")).hasText("1 of 5 pieces of work");
        }
    }

    @Override
    public List<String> pages() {
        return List.of("/work");
    }
}
