package countersign.actions;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.testing.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What waits on whom, and what has happened. */
class WorkTest extends ServiceTest {

    @Test
    void thePlanIsWorkOfTheProgrammeOfficeAndWhatAProviderLeadsIsWorkOfItsLead() {
        String review = planned(
                draft("a", "RVN", TODAY.plusDays(20)),
                draft("b", "QUY", TODAY.plusDays(10)),
                draft("c", "RVN", TODAY.plusDays(30)));

        Map<String, Object> office = mine(Person.PROGRAMME_OFFICE, review);
        Map<String, Object> lead = mine(Person.AWP_LEAD, review);

        assertThat(office)
                .containsEntry("kind", "plan")
                .containsEntry("subject", "3 open actions")
                .containsEntry("organisation", "QUY")
                .containsEntry("waitingOn", "Lead of actions, AWP NHS Trust, BNSSG ICB")
                .containsEntry("target", review + "~plan")
                .containsEntry("reviewTitle", "Intensive and assertive community care")
                .containsEntry("reminders", 0);
        assertThat((String) office.get("dueAt")).startsWith(TODAY.plusDays(10).toString());
        assertThat(lead).containsEntry("subject", "2 open actions").containsEntry("organisation", "RVN");
        assertThat((String) lead.get("dueAt")).startsWith(TODAY.plusDays(20).toString());
        assertThat(work(Person.AUDITOR, review)).isEmpty();
        assertThat(work(Person.AWP_TEAM_LEAD, review)).isEmpty();
        assertThat(work(Person.ST_MUNGOS_LEAD, review)).isEmpty();
    }

    @Test
    void aFinishedPlanIsNobodysWork() {
        String review = planned(draft("a", "RVN", TODAY));

        as(Person.AWP_LEAD).post("/actions/" + review + "~a/closure", 1, "{\"evidence\": \"Done\"}");

        await().until(() -> work(Person.AWP_LEAD, review).isEmpty());
        assertThat(work(Person.PROGRAMME_OFFICE, review)).isEmpty();
    }

    @Test
    void theOwnerSeesEachLeadThatAPlanWaitsOnAndAProviderOnlyItself() {
        String review = planned(draft("a", "RVN", TODAY), draft("b", "STMUNGO", TODAY));

        assertThat(openWork(Person.AUDITOR, review)).containsExactlyInAnyOrder("RVN", "STMUNGO");
        assertThat(openWork(Person.AWP_TEAM_LEAD, review)).containsExactly("RVN");
    }

    @Test
    void theTimelineTellsWhoDidWhatNewestFirst() {
        String review = planned(draft("a", "RVN", TODAY));
        as(Person.AWP_LEAD)
                .post("/actions/" + review + "~a/updates", 1, "{\"text\": \"Slow\", \"status\": \"at-risk\"}");
        as(Person.REVIEW_LEAD).post("/actions/" + review + "~a/closure", 2, "{\"evidence\": \"Done\"}");

        await().until(() -> timeline(review, "").size() == 4);
        assertThat(timeline(review, ""))
                .extracting("what")
                .containsExactlyInAnyOrder(
                        "Action plan complete",
                        "Action closed: Action a",
                        "Action at risk: Action a",
                        "Action plan opened");
        assertThat(timeline(review, "").getLast()).containsEntry("detail", "1 action from revision 1");
        assertThat(timeline(review, ""))
                .filteredOn("what", "Action at risk: Action a")
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("who", "AWP_LEAD")
                        .containsEntry("organisation", "RVN")
                        .containsEntry("detail", "Slow"));
    }

    @Test
    void theTimelineComesInPagesWithoutLossOrRepetition() {
        String review = planned(draft("a", "RVN", TODAY));
        for (int version = 1; version <= 4; version++) {
            as(Person.AWP_LEAD)
                    .post(
                            "/actions/" + review + "~a/updates",
                            version,
                            "{\"text\": \"" + version + "\", \"status\": \"at-risk\"}");
        }

        Http.Answer first = as(Person.AUDITOR).get("/reviews/" + review + "/timeline?limit=3");
        Http.Answer second =
                as(Person.AUDITOR).get("/reviews/" + review + "/timeline?limit=3&cursor=" + first.<String>at("$.next"));

        assertThat(first.<List<String>>at("$.items[*].detail")).containsExactly("4", "3", "2");
        assertThat(second.<List<String>>at("$.items[*].detail")).containsExactly("1", "1 action from revision 1");
        assertThat(second.<Object>at("$.next")).isNull();
    }

    @Test
    void aReviewWithoutAPlanHasAnEmptyTimelineForThoseWhoSeeIt() {
        OTHERS.stubFor(get("/api/review/reviews/rev-young")
                .withHeader("Authorization", equalTo(Person.AUDITOR.bearer()))
                .willReturn(okJson("{\"id\": \"rev-young\"}")));

        assertThat(timeline("rev-young", "")).isEmpty();
        assertThat(as(Person.AUDITOR).get("/reviews/rev-young/open-work").<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(as(Person.BSW_OFFICE).get("/reviews/rev-young/timeline").status())
                .isEqualTo(404);
    }

    @Test
    void theRegionThatSeesTheReviewHearsOfThePlanButNotOfWhatIsSaidInIt() {
        String review = planned(draft("a", "RVN", TODAY));
        assertThat(as(Person.NHSE_REVIEWER)
                        .get("/reviews/" + review + "/timeline")
                        .status())
                .as("before the submission it does not see the review")
                .isEqualTo(404);
        OTHERS.stubFor(get("/api/review/reviews/" + review)
                .withHeader("Authorization", equalTo(Person.NHSE_REVIEWER.bearer()))
                .willReturn(okJson("{\"id\": \"" + review + "\"}")));

        Http.Answer timeline = as(Person.NHSE_REVIEWER).get("/reviews/" + review + "/timeline");

        assertThat(timeline.status()).isEqualTo(200);
        assertThat(timeline.<List<String>>at("$.items[*].what")).containsExactly("Action plan opened");
        assertThat(as(Person.NHSE_REVIEWER)
                        .get("/reviews/" + review + "/open-work")
                        .<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(as(Person.NHSE_REVIEWER).get("/plans/" + review + "~plan").status())
                .isEqualTo(404);
    }

    @Test
    void withoutReviewServiceNobodyIsTakenForSomebody() {
        String review = planned(draft("a", "RVN", TODAY));
        String bearer = TestTokens.token().sub("unheard-of").organisation("RVN").bearer();
        OTHERS.stubFor(get("/api/review/me")
                .withHeader("Authorization", equalTo(bearer))
                .willReturn(aResponse().withStatus(500)));
        Http somebody = new Http("http://127.0.0.1:" + port + "/api/actions", bearer);

        assertThat(somebody.get("/work").status()).isEqualTo(503);
        Http.Answer refused = somebody.post("/actions/" + review + "~a/closure", 1, "{\"evidence\": \"Done\"}");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.response().headers().firstValue("Retry-After")).hasValue("5");
        assertThat(somebody.get("/actions/" + review + "~a").<Boolean>at("$.mayUpdate"))
                .isFalse();
    }

    private Map<String, Object> mine(Person person, String review) {
        return work(person, review).getFirst();
    }

    private List<Map<String, Object>> work(Person person, String review) {
        return as(person).get("/work?limit=200").at("$.items[?(@.reviewId == '" + review + "')]");
    }

    private List<String> openWork(Person person, String review) {
        return as(person).get("/reviews/" + review + "/open-work").at("$.items[*].organisation");
    }

    private List<Map<String, Object>> timeline(String review, String query) {
        return as(Person.AUDITOR)
                .get("/reviews/" + review + "/timeline" + query)
                .at("$.items");
    }
}
