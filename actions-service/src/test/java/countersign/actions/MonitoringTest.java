package countersign.actions;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import countersign.bpmn.JobTypes;
import countersign.platform.engine.EngineJob;
import countersign.platform.testing.RecordingEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the last closed action to the engine, and what the audit chain hears on the way. */
class MonitoringTest extends ServiceTest {

    private static final String EVIDENCE = "{\"evidence\": \"Signed protocol\"}";

    @Autowired
    RecordingEngine engine;

    @Test
    void theEngineIsToldOnceWithTheLastClosedAction() {
        String review = planned(draft("a", "RVN", TODAY), draft("b", "QUY", TODAY));
        long job = monitor(review);

        close(review, "a");
        await().until(() -> closedIn(review) == 1);
        assertThat(timesTold(job)).isZero();
        close(review, "b");

        await().until(() -> timesTold(job) == 1);
        assertThat(state(review)).isEqualTo("complete");
    }

    @Test
    void aReopenedActionOpensThePlanAgainAndTheEngineIsNotToldTwice() {
        String review = planned(draft("a", "RVN", TODAY));
        long job = monitor(review);
        close(review, "a");
        await().until(() -> state(review).equals("complete"));

        as(Person.AWP_LEAD).post("/actions/" + review + "~a/reopening", 2, "{\"reason\": \"Closed by mistake\"}");
        await().until(() -> state(review).equals("running"));
        assertThat(closedIn(review)).isZero();
        as(Person.AWP_LEAD).post("/actions/" + review + "~a/closure", 3, EVIDENCE);

        await().until(() -> state(review).equals("complete"));
        await().until(() -> audited(review).contains("action-plan.reopened"));
        assertThat(timesTold(job)).isEqualTo(1);
    }

    @Test
    void theEngineIsToldWhenItBeginsToWaitAfterTheLastActionWasClosed() {
        String review = planned(draft("a", "RVN", TODAY));
        close(review, "a");
        await().until(() -> state(review).equals("complete"));

        long job = monitor(review);

        await().until(() -> timesTold(job) == 1);
    }

    @Test
    void aPlanWithoutActionsIsCompleteAtOnce() {
        String review = planned();

        long job = monitor(review);

        await().until(() -> timesTold(job) == 1);
        assertThat(state(review)).isEqualTo("complete");
    }

    @Test
    void beingAskedTwiceByTheSameJobTellsTheEngineOnce() {
        String review = planned(draft("a", "RVN", TODAY));
        EngineJob job = job(JobTypes.AWAIT_PLAN_COMPLETION, Map.of("planId", review + "~plan"));
        handler().held(job);
        handler().held(job);

        close(review, "a");
        await().until(() -> timesTold(job.key()) == 1);
        handler().held(job);

        await().until(() -> audited(review).contains("action-plan.completed"));
        assertThat(timesTold(job.key())).isEqualTo(1);
    }

    @Test
    void aWithdrawnJobIsNotTold() {
        String review = planned(draft("a", "RVN", TODAY));
        EngineJob job = job(JobTypes.AWAIT_PLAN_COMPLETION, Map.of("planId", review + "~plan"));
        handler().held(job);
        handler().withdrawn(job, "The process no longer waits for this.");

        close(review, "a");

        await().until(() -> audited(review).contains("action-plan.completed"));
        assertThat(timesTold(job.key())).isZero();
    }

    @Test
    void aPlanThatGrowsWhileItsMonitoringEndsIsTakenUpAfterwards() {
        String review = planned(draft("a", "RVN", TODAY));
        long job = monitor(review);
        close(review, "a");
        await().until(() -> timesTold(job) == 1);
        freeze(review, 2, draft("a", "RVN", TODAY), draft("b", "RVN", TODAY));

        assertThatThrownBy(() -> open(review, 2, true)).hasMessageContaining("just ending");
        assertThat(state(review)).isEqualTo("complete");

        open(review, 2, false);
        long another = monitor(review);
        close(review, "b");
        await().until(() -> timesTold(another) == 1);
    }

    @Test
    void aPlanThatGrowsWhileItIsMonitoredStaysMonitored() {
        String review = planned(draft("a", "RVN", TODAY));
        long job = monitor(review);
        freeze(review, 2, draft("a", "RVN", TODAY), draft("b", "RVN", TODAY));

        open(review, 2, true);
        close(review, "a");
        await().until(() -> closedIn(review) == 1);
        assertThat(timesTold(job)).isZero();
        close(review, "b");

        await().until(() -> timesTold(job) == 1);
    }

    @Test
    void theAuditChainOfTheOwnerHearsEachStep() {
        String review = planned(draft("a", "RVN", TODAY));
        as(Person.AWP_LEAD)
                .post(
                        "/actions/" + review + "~a/updates",
                        1,
                        "{\"text\": \"Very private words\", \"status\": \"at-risk\"}");
        as(Person.AWP_LEAD).post("/actions/" + review + "~a/closure", 2, EVIDENCE);

        await().until(() -> audited(review).size() == 4);
        assertThat(audited(review))
                .containsExactlyInAnyOrder(
                        "action-plan.opened", "action.updated", "action.closed", "action-plan.completed");
        assertThat(entries(review))
                .allSatisfy(entry ->
                        assertThat(JsonPath.<String>read(entry, "$.chain")).isEqualTo("QUY"))
                .noneMatch(entry -> entry.contains("Very private words") || entry.contains("Signed protocol"));
    }

    @Test
    void whatTheAuditChainCouldNotTakeIsTriedAgain() {
        OTHERS.stubFor(post("/api/signoff/audit/entries").willReturn(aResponse().withStatus(503)));
        String review = planned(draft("a", "RVN", TODAY));
        await().until(() -> !entries(review).isEmpty());
        OTHERS.stubFor(post("/api/signoff/audit/entries").willReturn(aResponse().withStatus(201)));
        OTHERS.resetRequests();

        await().until(() -> audited(review).contains("action-plan.opened"));
        assertThat(state(review)).isEqualTo("running");
    }

    private void close(String review, String draft) {
        Http.Answer closed = as(Person.REVIEW_LEAD).post("/actions/" + review + "~" + draft + "/closure", 1, EVIDENCE);
        assertThat(closed.status()).isEqualTo(201);
    }

    private long timesTold(long job) {
        return engine.completed().stream().filter(told -> told.jobKey() == job).count();
    }

    private String state(String review) {
        return as(Person.AUDITOR).get("/plans/" + review + "~plan").at("$.state");
    }

    private int closedIn(String review) {
        return as(Person.AUDITOR).get("/plans/" + review + "~plan").at("$.closed");
    }

    private List<String> audited(String review) {
        return entries(review).stream()
                .map(entry -> JsonPath.<String>read(entry, "$.type"))
                .toList();
    }

    private List<String> entries(String review) {
        return OTHERS.findAll(postRequestedFor(urlEqualTo("/api/signoff/audit/entries"))).stream()
                .map(request -> request.getBodyAsString())
                .filter(body -> body.contains(review))
                .toList();
    }
}
