package countersign.gateway.opening;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import countersign.browser.Chromium;
import countersign.browser.NextPage;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.FakeProvider.User;
import countersign.gateway.testing.PagesTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningPagesTest extends PagesTest {

    private static final String DRAFT = "/reviews/new/opening-pages-test-001";
    private static final String YEAR = Integer.toString(LocalDate.now().getYear() + 1);

    @BeforeEach
    void everybodyIsKnownAndNothingIsDrafted() {
        Around.DATABASE.getDatabase("gateway").getCollection("openingDrafts").deleteMany(new Document());
        answers("/api/review/organisations", list("""
                {"ods":"QUY","name":"BNSSG ICB","kind":"icb","region":"Y58"},
                {"ods":"RVN","name":"Avon and Wiltshire Mental Health Partnership NHS Trust","kind":"nhs-trust"},
                {"ods":"SECSTEP","name":"Second Step","kind":"vcse"},
                {"ods":"Y58","name":"NHS England South West","kind":"nhse-region"}"""));
        answers("/api/review/organisations/RVN/teams", list("""
                {"id":"awp-rose","organisation":"RVN","name":"Bristol ROSE","locality":"Bristol","commissionedBy":["QUY"]},
                {"id":"awp-swindon","organisation":"RVN","name":"Swindon","locality":"Swindon","commissionedBy":["QOX"]}"""));
        answers("/api/review/organisations/SECSTEP/teams", list("""
                {"id":"link","organisation":"SECSTEP","name":"LINK","locality":"","commissionedBy":["QUY"]}"""));
        answers("/api/review/appointments", list("""
                {"id":"a","person":"p-lead","personName":"Review lead","post":"review-lead","from":"2024-01-01","to":null},
                {"id":"b","person":"p-past","personName":"Left last year","post":"auditor","from":"2023-01-01","to":"2023-12-31"}"""));
        answers("/api/review/reviews", list(""));
    }

    private static String list(String items) {
        return "{\"items\":[" + items + "],\"next\":null}";
    }

    /** Fills in every page with a browser that runs no script (or one that does), up to the check. */
    private static void fillIn(Page page) {
        page.fill("#title", "Intensive and assertive community mental health");
        page.check("label:has-text('Avon and Wiltshire')");
        page.check("label:has-text('Second Step')");
        save(page);
        page.check("label:has-text('Bristol ROSE')");
        page.check("#asked-RVN-2");
        page.check("label:has-text('LINK')");
        save(page);
        page.fill("#sro-name", "Chief Nursing Officer");
        page.selectOption("#lead", "p-lead");
        page.check("label:has-text('ICB senior responsible owner, BNSSG ICB')");
        page.check("label:has-text('Trust Medical Director')");
        save(page);
        date(page, "#closes", "30", "9");
        page.check("label:has-text('ICB Executive Team')");
        date(page, "#dates-icb-board", "16", "12");
        save(page);
    }

    private static void date(Page page, String field, String day, String month) {
        page.fill(field, day);
        page.fill(field + "-month", month);
        page.fill(field + "-year", YEAR);
    }

    private static void press(Page page, String button) {
        NextPage.by(page, () -> page.click("button:has-text('" + button + "')"));
    }

    private static void save(Page page) {
        press(page, "Save and continue");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void opensWhatWasFilledInWithAndWithoutScripts(boolean scripts) {
        Around.SERVICES.stubFor(post(urlPathEqualTo("/api/review/reviews"))
                .willReturn(okJson("{\"id\":\"rev-new\"}").withStatus(201)));
        Around.PROVIDER.next(REVIEW_LEAD);
        try (Page page = scripts ? Chromium.window(Chromium.WIDE) : Chromium.windowWithoutScripts()) {
            page.navigate(address() + "/reviews");
            NextPage.by(page, () -> page.click("text=Open a review"));
            if (page.url().endsWith("/reviews/new")) {
                NextPage.by(page, () -> page.click("text=Start another"));
            }
            fillIn(page);
            assertThat(page.locator("body.js-enabled").count()).isEqualTo(scripts ? 1 : 0);
            assertThat(page.locator("dl").innerText()).contains("Bristol ROSE", "Policy confirmation", "Review lead");
            var check = page.url();
            press(page, "Open this review");
            assertThat(page.url()).endsWith("/reviews/rev-new");
            page.navigate(check);
            assertThat(page.url()).as("going back shows what it became").endsWith("/reviews/rev-new");
        }
        Around.SERVICES.verify(
                1,
                postRequestedFor(urlPathEqualTo("/api/review/reviews"))
                        .withHeader("Idempotency-Key", matching("[0-9a-f-]{36}"))
                        .withRequestBody(equalToJson("""
                                {"title":"Intensive and assertive community mental health","icb":"QUY","region":"Y58",
                                 "sro":{"name":"Chief Nursing Officer","email":""},
                                 "operationalLead":{"person":"p-lead","name":"Review lead","email":""},"authors":[],
                                 "participants":[
                                  {"organisation":"RVN","teams":["awp-rose"],"providerLevel":false,"policyCheck":true},
                                  {"organisation":"SECSTEP","teams":["link"],"providerLevel":false,"policyCheck":false}],
                                 "signatorySlots":[{"office":"icb-sro","organisation":"QUY"},
                                  {"office":"trust-medical-director","organisation":"RVN"}],
                                 "executiveTeamStage":true,"qualityOversightStage":false,
                                 "milestones":[{"id":"icb-board","title":"ICB Board, in public","date":"%s-12-16","national":true}],
                                 "assessmentsCloseAt":"%s-09-30T22:59:59Z"}
                                """.formatted(YEAR, YEAR))));
    }

    @Test
    void saysWhatIsMissingBesideEachFieldAndKeepsTheRest() {
        var browser = signedIn();
        var wrong = browser.post(DRAFT + "/providers", "title", "", "providers", "SECSTEP");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Error: Which providers", "href=\"#title\"", "id=\"title-error\"")
                .containsPattern("value=\"SECSTEP\"[^>]*checked")
                .doesNotContain("Swindon");
        assertThat(browser.post(DRAFT + "/providers", "title", "T".repeat(201), "providers", "SECSTEP")
                        .body())
                .contains("The title is 201 characters long; shorten it to 200 at most", "At most 200 characters");
        browser.post(DRAFT + "/providers", "title", "<b>T</b>", "providers", "SECSTEP");
        assertThat(browser.post(DRAFT + "/teams").body()).contains("Choose teams of Second Step");
        assertThat(browser.post(DRAFT + "/people").body())
                .contains("href=\"#sro-name\"", "href=\"#lead\"", "href=\"#signatories\"")
                .doesNotContain("Left last year");
        var dates = browser.post(
                DRAFT + "/dates", "closes.day", "31", "closes.month", "2", "dates.executive-team.day", "1");
        assertThat(dates.body())
                .contains("href=\"#closes-year\"", "href=\"#dates-executive-team-month\"", "value=\"31\"");
        assertThat(browser.get(DRAFT + "/providers").body()).contains("&lt;b&gt;T&lt;/b&gt;");
        assertThat(browser.get(DRAFT + "/check").body())
                .as("first page to be mended")
                .contains("Who is asked what?");
    }

    @Test
    void bringsARefusalToTheFieldThatItIsAbout() {
        Around.SERVICES.stubFor(post(urlPathEqualTo("/api/review/reviews"))
                .willReturn(aResponse()
                        .withStatus(422)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                                {"type":"urn:countersign:problem:invalid-fields","detail":"Some of it cannot be used.",
                                 "errors":[{"field":"participants[1].teams[0]","message":"LINK is not commissioned by QUY."}]}
                                """)));
        Around.PROVIDER.next(REVIEW_LEAD);
        try (Page page = Chromium.window(Chromium.PHONE)) {
            page.navigate(address() + DRAFT + "/providers");
            fillIn(page);
            press(page, "Open this review");
            assertThat(page.title()).startsWith("Error: Who is asked what?");
            page.click("text=LINK is not commissioned by QUY.");
            assertThat(page.locator("#teams-SECSTEP").isChecked()).isTrue();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("teams-SECSTEP");
            page.navigate(address() + DRAFT + "/check");
            press(page, "Discard");
            assertThat(page.url()).endsWith("/reviews");
        }
    }

    @Test
    void isForThoseWhoMayOpenOne() {
        Around.SERVICES.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(urlPathEqualTo("/api/review/me"))
                .atPriority(1)
                .willReturn(okJson("""
                        {"person":"%s","name":"SRO","organisation":"QUY","organisationName":"BNSSG ICB","appointments":[]}
                        """.formatted(REVIEW_LEAD.subject()))));
        var browser = signedIn();
        assertThat(browser.get("/reviews").body()).doesNotContain("Open a review");
        assertThat(browser.get(DRAFT + "/people").statusCode()).isEqualTo(403);
        assertThat(browser.get(DRAFT + "/check").statusCode()).isEqualTo(403);
    }

    @Test
    void twoDraftsAreTwoAndOutliveTheSession() {
        var one = signedIn();
        one.post(DRAFT + "/providers", "title", "The one", "providers", "SECSTEP");
        one.post("/reviews/new/opening-pages-test-002/providers", "title", "The other", "providers", "RVN");

        var later = signedIn();
        assertThat(later.get(DRAFT + "/providers").body()).contains("The one").doesNotContain("The other");
        assertThat(later.get("/reviews/new").body())
                .contains("The one", "The other", DRAFT, "/reviews/new/opening-pages-test-002");
        later.post("/reviews/new/opening-pages-test-002/discarded");
        assertThat(later.get("/reviews/new").body()).contains("The one").doesNotContain("The other");
    }

    @Test
    void aDraftIsNobodyElses() {
        signedIn().post(DRAFT + "/providers", "title", "For me alone", "providers", "SECSTEP");
        var other = signedIn(new User("99999999-9999-4999-8999-999999999999", "Another lead", "QUY"));

        assertThat(other.get(DRAFT + "/providers").body()).doesNotContain("For me alone");
        assertThat(other.post(DRAFT + "/providers", "title", "Mine", "providers", "SECSTEP")
                        .statusCode())
                .isEqualTo(404);
        assertThat(signedIn().get(DRAFT + "/providers").body()).contains("For me alone");
    }

    @Override
    protected void before(Page window) {
        window.navigate(address() + DRAFT + "/providers");
        fillIn(window);
    }

    @Override
    public List<String> pages() {
        return Stream.concat(
                        Stream.of(DRAFT + "/check"), Stream.of(Step.values()).map(step -> DRAFT + "/" + step.word()))
                .toList();
    }
}
