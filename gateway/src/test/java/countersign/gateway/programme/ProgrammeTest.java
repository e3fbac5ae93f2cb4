package countersign.gateway.programme;

import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.PagesTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgrammeTest extends PagesTest {

    private static final String LAUNCHED = "\"2024-08-01T09:00:00Z\"";

    @BeforeEach
    void theReviewWaitsForSignatures() {
        answers("/api/review/reviews/rev-1", ReviewStory.review("launched", LAUNCHED, "2"));
        answers("/api/review/reviews/rev-1/responses", ReviewStory.assessments());
        answers("/api/review/returns", ReviewStory.returns());
        answers("/api/review/reviews/rev-1/open-work", ReviewStory.list());
        answers("/api/signoff/reviews/rev-1/open-work", ReviewStory.work());
        answers("/api/actions/reviews/rev-1/open-work", ReviewStory.list());
        answers("/api/review/reviews/rev-1/progress", ReviewStory.progress("done", "shown", "shown"));
        answers("/api/signoff/reviews/rev-1/progress", ReviewStory.considered("shown"));
        answers("/api/actions/reviews/rev-1/progress", "{\"state\":\"none\",\"openWork\":\"shown\"}");
        answers("/api/review/reviews", ReviewStory.list("""
                {"id":"rev-1","title":"Intensive and assertive community mental health","icb":"QUY","icbName":"BNSSG ICB",
                 "state":"launched","currentRevision":2,"openedAt":"2024-07-26T09:00:00Z","assessmentsCloseAt":"2024-08-31T22:59:59Z"}
                """));
    }

    @Test
    void showsWhereTheReviewIsAndWhatItWaitsOn() {
        var page = signedIn().get("/reviews/rev-1").body();
        assertThat(page)
                .containsSubsequence("HCIG", "Done", "Director sign-off", "Now", "ICB Board", "Not started")
                .contains("Endorsed on 18 November 2024 (revision 2)", "1 of 2 signed", "20 of 21 accepted")
                .contains("Sign as Trust Medical Director", "Trust Medical Director, AWP", "for 9 days")
                .contains("href=\"/responses/rev-1~t2\"", "Bristol team 3")
                .doesNotContain("href=\"/responses/rev-1~t3\"")
                .contains("Returned for rework", "href=\"/signatures/sig-1\"", "href=\"/returns/ret-1\"")
                .contains("Say more about &lt;b&gt;DNAs&lt;/b&gt;");
    }

    @Test
    void gathersWhatWaitsOnTheSamePerson() {
        answers(
                "/api/review/reviews/rev-1/open-work",
                ReviewStory.list(ReviewStory.moderation("a", 3), ReviewStory.moderation("b", 12)));
        assertThat(signedIn().get("/reviews/rev-1").body())
                .contains("Moderation: 2 tasks", "for 12 days", "each of the 3 tasks", "Read the self-assessment of a");
    }

    @Test
    void saysWhichDatesAreMissedAndWhichWillBe() {
        var page = signedIn().get("/reviews/rev-1").body();
        assertThat(page)
                .contains("Late, or will be late", "Review outcome to the region")
                .containsSubsequence("Review outcome to the region", "Missed", "1 day ago")
                .containsSubsequence("ICB Board, in public", "Will be missed", "Some tasks are not due until");
    }

    @Test
    void goesBackToThematicReviewInARework() {
        answers("/api/review/reviews/rev-1/progress", ReviewStory.progress("now", "shown", "shown"));
        answers("/api/review/reviews/rev-1/open-work", ReviewStory.list("""
                {"id":"t","kind":"thematic-review","title":"Thematic review","reviewId":"rev-1","reviewTitle":"R","icb":"QUY",
                 "organisation":"QUY","waitingOn":"Review lead","openedAt":"2024-11-04T10:00:00Z","dueAt":null,"reminders":0,"version":1,"target":"rev-1"}
                """));
        assertThat(signedIn().get("/reviews/rev-1").body())
                .containsSubsequence("Thematic review", "Now", "Programme Board", "Not started");
    }

    @Test
    void showsWhatItCanWhenAServiceIsAway() {
        answers("/api/signoff/reviews/rev-1/progress", 503, "{}");
        var page = signedIn().get("/reviews/rev-1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("decisions and signatures", "20 of 21 accepted")
                .containsSubsequence("Programme Board", "Not known at the moment", "Previously considered by")
                .doesNotContain("No group has considered", "Nobody has been asked");
    }

    @Test
    void whoIsNotShownAPartIsToldSoAndNothingFalse() {
        answers("/api/review/reviews/rev-1/progress", ReviewStory.progress("done", "not-shown", "own"));
        answers("/api/review/reviews/rev-1/responses", 403, "{}");
        answers("/api/review/returns", ReviewStory.list());
        answers("/api/signoff/reviews/rev-1/progress", ReviewStory.considered("not-shown"));
        answers("/api/signoff/reviews/rev-1/open-work", ReviewStory.list());
        answers("/api/actions/reviews/rev-1/progress", "{\"state\":\"running\",\"openWork\":\"not-shown\"}");
        assertThat(signedIn().get("/reviews/rev-1").body())
                .containsSubsequence("HCIG", "Done", "Director sign-off", "Now")
                .containsSubsequence("Action plan", "Open")
                .contains("No task here waits for your organisation now.", "Those of others are not shown to you.")
                .contains("Endorsed on 18 November 2024 (revision 2)", "1 of 2 signed")
                .contains("Not shown to you. The ICB sees every self-assessment")
                .contains("Not shown to you. The ICB and NHS England see the returns.")
                .doesNotContain("What was said", "accepted</li>", "href=\"/reviews/rev-1/thematic-review\"")
                .doesNotContain("href=\"/reviews/rev-1/plan\"", "href=\"/reviews/rev-1/revisions");
    }

    @Test
    void anotherOrganisationsReviewDoesNotExist() {
        answers("/api/review/reviews/rev-1", 404, "{}");
        var page = signedIn().get("/reviews/rev-1");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page not found").doesNotContain("20 of 21");
    }

    @Test
    void saysSoWhenTheReviewsThemselvesAreAway() {
        answers("/api/review/reviews/rev-1", 500, "{}");
        var page = signedIn().get("/reviews/rev-1");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Part of the service is not available");
    }

    @Test
    void theReviewLeadLaunchesAReviewOnce() {
        answers("/api/review/reviews/rev-1", ReviewStory.review("opened", "null", "null"));
        answers("/api/review/reviews/rev-1/progress", ReviewStory.unlaunched());
        Around.SERVICES.stubFor(
                post(urlPathEqualTo("/api/review/reviews/rev-1/launch")).willReturn(okJson("{}")));
        var browser = signedIn();
        var page = browser.get("/reviews/rev-1").body();
        assertThat(page).contains("Launch this review");
        String key = "11111111-2222-4333-8444-555555555555";
        var check = browser.post("/reviews/rev-1/launch", "sendOnce.key", key).body();
        assertThat(check).contains("Launch this review?", "You cannot undo this");
        var shown = check.replaceAll("(?s).*name=\"shown\" value=\"([0-9a-f]{64})\".*", "$1");
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo("/api/review/reviews/rev-1/launch")));
        assertThat(browser.post("/reviews/rev-1/launch", "sendOnce.key", key, "checked", "true", "shown", "other")
                        .body())
                .as("what was checked has changed")
                .contains("Launch this review?");
        var launched = browser.post("/reviews/rev-1/launch", "sendOnce.key", key, "checked", "true", "shown", shown);
        assertThat(launched.body()).contains("The review is launched");
        Around.SERVICES.verify(
                1,
                postRequestedFor(urlPathEqualTo("/api/review/reviews/rev-1/launch"))
                        .withHeader("Idempotency-Key", matching("11111111-2222-4333-8444-555555555555")));
    }

    /** The process takes a moment to hand them out: nothing waits yet, and that is not all there is to say. */
    @Test
    void saysThatTheSelfAssessmentsAreBeingSentOutJustAfterTheLaunch() {
        answers("/api/review/reviews/rev-1", ReviewStory.review("launched", "\"" + Instant.now() + "\"", "null"));
        answers("/api/review/reviews/rev-1/responses", ReviewStory.list());
        answers("/api/review/reviews/rev-1/open-work", ReviewStory.list());
        answers("/api/signoff/reviews/rev-1/open-work", ReviewStory.list());
        answers("/api/actions/reviews/rev-1/open-work", ReviewStory.list());

        assertThat(signedIn().get("/reviews/rev-1").body())
                .contains("What this review asks for is being sent out")
                .doesNotContain("There are no outstanding tasks");
    }

    @Test
    void mergesWhatHappenedNewestFirst() {
        answers("/api/review/organisations/QUY", "{\"ods\":\"QUY\",\"name\":\"BNSSG ICB\"}");
        answers(
                "/api/review/reviews/rev-1/timeline",
                ReviewStory.timeline("Review launched", "2024-08-01T09:00:00Z", "Review lead"));
        answers(
                "/api/signoff/reviews/rev-1/timeline",
                ReviewStory.timeline("Sign-off opened", "2024-11-19T09:00:00Z", null));
        answers("/api/actions/reviews/rev-1/timeline", 503, "{}");
        assertThat(signedIn().get("/reviews/rev-1/timeline").body())
                .containsSubsequence(
                        "Sign-off opened",
                        "19 November 2024, 9:00am",
                        "Review launched",
                        "Review lead, BNSSG ICB",
                        "1 August 2024, 10:00am")
                .contains("action plans");
    }

    @Test
    void goesBackOnePageOfTheListAtATime() {
        answers("/api/review/reviews", "{\"items\":[],\"next\":\"c3\"}");
        var browser = signedIn();
        assertThat(browser.get("/reviews").body())
                .contains("href=\"/reviews?cursor=c3\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(browser.get("/reviews?cursor=c2&trail=c1").body())
                .contains("href=\"/reviews?cursor=c1\"", "href=\"/reviews?cursor=c3&amp;trail=c1&amp;trail=c2\"");
        assertThat(browser.get("/reviews?cursor=c1").body()).contains("href=\"/reviews\" rel=\"prev\"");
    }

    @Override
    protected void story() {
        answers(
                "/api/review/reviews/rev-1/timeline",
                ReviewStory.timeline("Review launched", "2024-08-01T09:00:00Z", "Review lead"));
        answers(
                "/api/signoff/reviews/rev-1/timeline",
                ReviewStory.timeline("Sign-off opened", "2024-11-19T09:00:00Z", null));
        answers("/api/actions/reviews/rev-1/timeline", ReviewStory.list());
    }

    @Override
    public List<String> pages() {
        return List.of("/reviews", "/reviews/rev-1", "/reviews/rev-1/timeline");
    }
}
