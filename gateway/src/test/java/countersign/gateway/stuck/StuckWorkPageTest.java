package countersign.gateway.stuck;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.stuck.part.PartWatch;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.FakeProvider.User;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StuckWorkPageTest extends PagesTest {

    private static final User OPERATOR = new User("33333333-3333-4333-8333-333333333333", "Platform operator", "");
    private static final String NOTHING = "{\"items\":[],\"next\":null}";

    private static String incident(String id, String state, String more) {
        return """
                {"id":"%s","state":"%s","reviewId":"rev-0000000001","reviewTitle":"Intensive and assertive","icb":"QUY",
                 "stage":"Health and Care Improvement Group (HCIG)","step":"What did the forum decide?",
                 "why":"The process does not know which way to go on.","advice":"Have the value corrected, then try again.",
                 "since":"2025-01-16T15:04:00Z","mendedAt":null,"attempts":[%s],
                 "technical":{"error":"CONDITION_ERROR","message":"Expected <at least> one","process":"forum-consideration",
                  "element":"forum-outcome","processInstance":"2251799813685286","elementInstance":"2251799813685303","job":null}}
                """.formatted(id, state, more);
    }

    @Autowired
    private PartWatch parts;

    @BeforeEach
    void nothingIsStuck() {
        answers("/actuator/health/readiness", "{\"status\":\"UP\"}");
        parts.ask();
        for (String service : new String[] {"review", "signoff", "actions"}) {
            answers("/api/" + service + "/stuck-work", NOTHING);
        }
        answers("/api/review/incidents", NOTHING);
        answers("/api/review/engine/watch", watch("reporting"));
        answers("/api/review/engine/reviews", """
                {"items":[{"id":"rev-0000000001","reviewId":"rev-0000000001","title":"Intensive and assertive","icb":"QUY","icbName":"BNSSG ICB"},
                 {"id":"rev-0000000001~plan","reviewId":"rev-0000000001","title":"Intensive and assertive","icb":"QUY","icbName":"BNSSG ICB"}],"next":null}
                """);
    }

    @Test
    void saysThatNothingIsStuck() {
        assertThat(signedIn(OPERATOR).get("/operations/stuck-work").body())
                .contains("Nothing is stuck", "No process had stopped lately")
                .doesNotContain("Try again", "Important:");
    }

    @Test
    void listsFailedJobsAndStopsOfTheEngineTogetherTheLongestFirst() {
        answers("/api/review/incidents", "{\"items\":[" + incident("77", "open", "") + "],\"next\":null}");
        answers("/api/actions/stuck-work", failedJob("null"));

        assertThat(signedIn(OPERATOR).get("/operations/stuck-work").body())
                .contains("2 things do not go on by themselves")
                .containsSubsequence(
                        "Open the action plan",
                        "Intensive and assertive, BNSSG ICB",
                        "15 January 2025",
                        "Another part of the suite did not answer.",
                        "See that every part runs.",
                        "connect timed out",
                        "Health and Care Improvement Group (HCIG): What did the forum decide?",
                        "Intensive and assertive, BNSSG ICB",
                        "16 January 2025, 3:04pm",
                        "does not know which way to go on",
                        "Expected &lt;at least&gt; one");
    }

    @Test
    void hasEachTriedAgainWhereItIsKnown() {
        answers("/api/review/incidents", "{\"items\":[" + incident("77", "open", "") + "],\"next\":null}");
        accepts("/api/review/incidents/77/retry", 202);
        accepts("/api/actions/stuck-work/job%3A5/retry", 202);
        var browser = signedIn(OPERATOR);
        browser.get("/operations/stuck-work");

        assertThat(browser.post("/operations/stuck-work/retry", "source", "ENGINE", "id", "77")
                        .body())
                .contains("It is being tried again");
        browser.post("/operations/stuck-work/retry", "source", "ACTIONS", "id", "job:5");

        Around.SERVICES.verify(1, postRequestedFor(urlPathEqualTo("/api/review/incidents/77/retry")));
        Around.SERVICES.verify(1, postRequestedFor(urlPathEqualTo("/api/actions/stuck-work/job%3A5/retry")));
    }

    @Test
    void saysSoWhenItIsNoLongerStuck() {
        accepts("/api/review/incidents/77/retry", 404);
        var browser = signedIn(OPERATOR);
        browser.get("/operations/stuck-work");

        assertThat(browser.post("/operations/stuck-work/retry", "source", "ENGINE", "id", "77")
                        .body())
                .contains("It is no longer stuck");
        assertThat(browser.post("/operations/stuck-work/retry", "source", "NOBODY", "id", "77")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsWhoTriedAndWhetherItFailedAgain() {
        var attempt = "{\"by\":\"Platform operator\",\"at\":\"2025-01-17T09:00:00Z\"}";
        answers(
                "/api/review/incidents",
                "{\"items\":[" + incident("77", "open", attempt) + "," + incident("78", "retrying", attempt)
                        + "],\"next\":null}");

        assertThat(signedIn(OPERATOR).get("/operations/stuck-work").body())
                .containsSubsequence(
                        "Failed again", "By Platform operator on 17 January 2025, 9:00am", "Being tried again");
    }

    @Test
    void warnsWhenTheEngineIsNotHeard() {
        answers("/api/review/engine/watch", watch("silent"));
        assertThat(signedIn(OPERATOR).get("/operations/stuck-work").body())
                .contains("The process engine is not heard", "20 January 2025, 9:00am", "which takes disk");

        answers("/api/review/engine/watch", "{\"state\":\"never-heard\",\"partitions\":[]}");
        assertThat(signedIn(OPERATOR).get("/operations/stuck-work").body())
                .contains("The process engine does not report", "Every part that could be asked answers.");
    }

    @Test
    void namesAServiceThatIsAwayAndShowsTheRest() {
        answers("/api/signoff/stuck-work", 503, "{}");
        answers("/api/actions/stuck-work", failedJob("null"));

        assertThat(signedIn(OPERATOR).get("/operations/stuck-work").body())
                .contains("decisions and signatures", "Open the action plan");
    }

    @Test
    void saysWhichPartsCannotBeReachedAndSinceWhen() {
        assertThat(signedIn(OPERATOR).get("/operations/stuck-work").body()).contains("Every part answers.");
        answers("/actuator/health/readiness", 503, "{\"status\":\"OUT_OF_SERVICE\"}");
        answers("/api/review/engine/watch", watch("silent"));
        parts.ask();
        parts.ask();

        assertThat(signedIn(OPERATOR).get("/operations/stuck-work").body())
                .contains(
                        "review-service (reviews, assessments and returns) cannot be reached since",
                        "signoff-service (decisions and signatures) cannot be reached since",
                        "The process engine cannot be reached since 20 January 2025, 9:00am.",
                        "started again by itself")
                .doesNotContain("Every part answers.", "identity server (signing in) cannot", "document server cannot");

        answers("/actuator/health/readiness", "{\"status\":\"UP\"}");
        answers("/api/review/engine/watch", watch("reporting"));
        parts.ask();
        assertThat(signedIn(OPERATOR).get("/operations/stuck-work").body()).contains("Every part answers.");
    }

    @Test
    void isForOperatorsOnlyAndInTheirMenu() {
        assertThat(signedIn(OPERATOR).get("/operations/stuck-work").body())
                .doesNotContain("href=\"/operations/stuck-work\"");
        answers("/api/review/me", """
                {"person":"33333333-3333-4333-8333-333333333333","name":"Platform operator","administrator":true,"appointments":[]}
                """);
        Around.PROVIDER.next(OPERATOR);
        var operator = browser();
        operator.get("/oauth2/authorization/countersign");
        assertThat(operator.get("/operations/stuck-work").body()).contains("href=\"/operations/stuck-work\"");

        answers("/api/review/incidents", 403, "{\"type\":\"urn:countersign:problem:forbidden\",\"detail\":\"No.\"}");
        assertThat(signedIn().get("/operations/stuck-work").statusCode()).isEqualTo(403);
    }

    private static String failedJob(String retried) {
        return """
                {"items":[{"id":"job:5","what":"Open the action plan","subject":"rev-0000000001~plan",
                 "why":"Another part of the suite did not answer.","advice":"See that every part runs.",
                 "detail":"feign.RetryableException: connect timed out","attempts":3,"since":"2025-01-15T09:00:00Z",
                 "lastAttempt":"2025-01-16T08:00:00Z","retried":%s}],"next":null}
                """.formatted(retried);
    }

    private static String watch(String state) {
        return "{\"state\":\"" + state
                + "\",\"partitions\":[{\"partition\":1,\"lastHeardAt\":\"2025-01-20T09:00:00Z\",\"waiting\":0}]}";
    }

    private static void accepts(String path, int status) {
        Around.SERVICES.stubFor(
                post(urlPathEqualTo(path)).willReturn(aResponse().withStatus(status)));
    }

    @Override
    protected void story() {
        answers("/api/review/incidents", "{\"items\":[" + incident("77", "open", "") + "],\"next\":null}");
        answers("/api/actions/stuck-work", failedJob("{\"by\":\"Operator\",\"at\":\"2025-01-16T09:00:00Z\"}"));
        answers("/api/review/engine/watch", watch("silent"));
    }

    @Override
    public List<String> pages() {
        return List.of("/operations/stuck-work");
    }

    @Override
    protected User reader() {
        return OPERATOR;
    }
}
