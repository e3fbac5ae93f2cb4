package countersign.signoff.decision;

import static countersign.signoff.testing.Person.BOARD_SECRETARY;
import static countersign.signoff.testing.Person.BSW_SRO;
import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.MEDICAL_DIRECTOR;
import static countersign.signoff.testing.Person.ODG_MEMBER;
import static countersign.signoff.testing.Person.ODG_SECRETARY;
import static countersign.signoff.testing.Person.REVIEW_LEAD;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.testing.TestTokens;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.SignoffTest;
import countersign.signoff.testing.StubbedReviews;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ForumDecisionTest extends SignoffTest {

    private static final String ENDORSED = "{\"outcome\":\"endorsed\",\"meetingDate\":\"2024-10-31\"}";

    @Test
    void showsWhatIsDecidedOn() {
        var review = frozenReview();
        var task = forumTask(review, "mh-odg");
        var answer = as(ODG_SECRETARY).get(API + "/tasks/" + task);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        var json = answer.json();
        assertThat(json.at("/kind").asString()).isEqualTo("forum-decision");
        assertThat(json.at("/state").asString()).isEqualTo("waiting");
        assertThat(json.at("/reviewId").asString()).isEqualTo(review);
        assertThat(json.at("/reviewTitle").asString()).isEqualTo("A review");
        assertThat(json.at("/revision").asInt()).isEqualTo(1);
        assertThat(json.at("/contentSha256").asString()).isEqualTo(StubbedReviews.contentHash(review, 1));
        assertThat(json.at("/forum/name").asString()).isEqualTo("BNSSG MH ODG");
        assertThat(json.at("/meetingDate").asString()).isEqualTo("2099-01-16");
        assertThat(json.at("/outcomes").toString()).contains("returned").doesNotContain("approved");
        assertThat(json.at("/mayAct").asBoolean()).isTrue();
        assertThat(as(ODG_MEMBER)
                        .get(API + "/tasks/" + task)
                        .json()
                        .at("/mayAct")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void recordsTheDecisionAndTellsTheProcessInOneWrite() {
        var review = frozenReview();
        var task = forumTask(review, "mh-odg");
        var answer = as(ODG_SECRETARY).post(decision(task), ENDORSED);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/outcome").asString()).isEqualTo("endorsed");
        assertThat(completionOf(task)).isEqualTo(Map.of("forumOutcome", "endorsed"));
        var decisions = as(SRO).get(API + "/reviews/" + review + "/decisions").json();
        assertThat(decisions.at("/items/0/forumName").asString()).isEqualTo("BNSSG MH ODG");
        assertThat(decisions.at("/items/0/meetingDate").asString()).isEqualTo("2024-10-31");
        assertThat(decisions.at("/items/0/decidedBy").asString()).isEqualTo(ODG_SECRETARY.sub());
        assertThat(as(SRO).get(API + "/tasks/" + task)
                        .json()
                        .at("/decision/outcome")
                        .asString())
                .isEqualTo("endorsed");
    }

    @Test
    void answersARepeatAlikeAndASecondDecisionWithAConflict() {
        var task = forumTask(frozenReview(), "mh-odg");
        var secretary = as(ODG_SECRETARY);
        var first = secretary.post(decision(task), ENDORSED);
        assertThat(secretary.post(decision(task), ENDORSED).body()).isEqualTo(first.body());
        problem(
                secretary.post(
                        decision(task), "{\"outcome\":\"escalated\",\"meetingDate\":\"2024-10-31\",\"reasons\":\"r\"}"),
                422,
                "idempotency-key-reused");
        problem(as(ODG_SECRETARY).post(decision(task), ENDORSED), 409, "task-closed");
        completionOf(task);
        assertThat(engine.completed())
                .filteredOn(done -> Long.toString(done.jobKey()).equals(task))
                .hasSize(1);
    }

    @Test
    void twentyAtOnceMakeOneDecision() throws Exception {
        var review = frozenReview();
        var task = forumTask(review, "mh-odg");
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(20)) {
            Callable<Integer> attempt =
                    () -> as(ODG_SECRETARY).post(decision(task), ENDORSED).status();
            for (var done : pool.invokeAll(Collections.nCopies(20, attempt))) {
                statuses.add(done.get());
            }
        }
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(as(SRO).get(API + "/reviews/" + review + "/decisions")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void isDecidedByTheForumsChairOrSecretaryOnly() {
        var task = forumTask(frozenReview(), "mh-odg");
        problem(as(ODG_MEMBER).post(decision(task), ENDORSED), 403, "forbidden");
        problem(as(REVIEW_LEAD).post(decision(task), ENDORSED), 403, "forbidden");
        problem(as(SRO).post(decision(task), ENDORSED), 403, "forbidden");
        var signed = frozenReview();
        signAll(signed);
        var board = forumTask(signed, "icb-board");
        problem(
                as(ODG_SECRETARY).post(decision(board), "{\"outcome\":\"approved\",\"meetingDate\":\"2024-10-31\"}"),
                403,
                "forbidden");
    }

    @Test
    void doesNotExistForOtherOrganisations() {
        var review = frozenReview();
        var task = forumTask(review, "mh-odg");
        for (var other : new Person[] {BSW_SRO, MEDICAL_DIRECTOR}) {
            problem(as(other).get(API + "/tasks/" + task), 404, "not-found");
            problem(as(other).post(decision(task), ENDORSED), 404, "not-found");
            problem(as(other).get(API + "/reviews/" + review + "/decisions"), 404, "not-found");
        }
        problem(as(ODG_SECRETARY).post(decision("1"), ENDORSED), 404, "not-found");
        var system =
                TestTokens.token().sub(ODG_SECRETARY.sub()).organisation("QUY").roles("service");
        problem(as(system).post(decision(task), ENDORSED), 403, "forbidden");
    }

    @Test
    void carriesADeferralToTheNextTaskOfTheStage() {
        var review = frozenReview();
        var task = forumTask(review, "mh-odg");
        var next = LocalDate.now(ZoneOffset.UTC).plusDays(28).toString();
        var deferred = "{\"outcome\":\"deferred\",\"meetingDate\":\"2024-10-31\",\"nextMeetingDate\":\"%s\"}";
        assertThat(as(ODG_SECRETARY)
                        .post(decision(task), deferred.formatted(next))
                        .status())
                .isEqualTo(201);
        var following = as(ODG_SECRETARY)
                .get(API + "/tasks/" + forumTask(review, "mh-odg"))
                .json();
        assertThat(following.at("/meetingDate").asString()).isEqualTo(next);
        assertThat(following.at("/consideredBy/0/outcome").asString()).isEqualTo("deferred");
    }

    @Test
    void keepsADecisionThatTheProcessDidNotWaitFor() {
        var review = frozenReview();
        var held = job("forum-decision", review, 1, Map.of("forumStage", "mh-odg"));
        var task = hold(held);
        as(ODG_SECRETARY).post(decision(task), ENDORSED);
        userTasks().overtaken(held);
        var view = as(ODG_SECRETARY).get(API + "/tasks/" + task).json();
        assertThat(view.at("/state").asString()).isEqualTo("overtaken");
        assertThat(view.at("/decision/overtaken").asBoolean()).isTrue();
        awaitAudit("forum-decision.overtaken");
    }

    @Test
    void closesWhatTheProcessNoLongerAsks() {
        var held = job("forum-decision", frozenReview(), 1, Map.of("forumStage", "mh-odg"));
        var task = hold(held);
        userTasks().withdrawn(held, "The process no longer waits for this.");
        hold(held);
        var view = as(ODG_SECRETARY).get(API + "/tasks/" + task).json();
        assertThat(view.at("/state").asString()).isEqualTo("withdrawn");
        assertThat(view.at("/closedBecause").asString()).contains("no longer");
        awaitAudit("forum-decision.withdrawn");
        problem(as(ODG_SECRETARY).post(decision(task), ENDORSED), 409, "task-closed");
    }

    @Test
    void considersADeclineAndARejection() {
        var review = frozenReview();
        as(CMO).post(
                        API + "/tasks/" + signatureTask(review, "icb-chief-medical-officer~QUY") + "/decline",
                        "{\"reasons\":\"Not yet\"}");
        var decline = hold(job("decline-consideration", review, 1, Map.of()));
        problem(as(ODG_SECRETARY).post(decision(decline), "{\"outcome\":\"ask-again\"}"), 403, "forbidden");
        assertThat(as(SRO).post(decision(decline), "{\"outcome\":\"ask-again\"}")
                        .status())
                .isEqualTo(201);
        assertThat(completionOf(decline)).isEqualTo(Map.of("declineOutcome", "ask-again"));
        var rejected = rejectedReview();
        assertThat(as(SRO).get(API + "/reviews/" + rejected + "/closure").status())
                .isEqualTo(404);
        var rejection = hold(job("rejection-consideration", rejected, 1, Map.of()));
        problem(as(SRO).post(decision(rejection), "{\"outcome\":\"close\"}"), 422, "invalid-decision");
        as(SRO).post(decision(rejection), "{\"outcome\":\"close\",\"reasons\":\"Overtaken by a merger\"}");
        assertThat(completionOf(rejection)).isEqualTo(Map.of("rejectionOutcome", "close"));
        var closure = as(SRO).get(API + "/reviews/" + rejected + "/closure");
        assertThat(closure.status()).isEqualTo(200);
        assertThat(closure.body()).contains("Overtaken by a merger", "rejection-consideration");
    }

    @Test
    void tellsTheAuditChainAllThatWasSaid() {
        var review = frozenReview();
        as(ODG_SECRETARY).post(decision(forumTask(review, "mh-odg")), """
                {"outcome":"returned","meetingDate":"2024-10-31","reasons":"Show the costs of %s"}""".formatted(review));
        await().untilAsserted(() -> assertThat(audit(SRO, "QUY"))
                .contains("\"forum-decision.decided\"")
                .contains("\"" + review + "~1\"")
                .contains(
                        "Mental Health Operational Delivery Group, returned\\nMeeting: 31 October 2024\\nReasons: Show the costs of "
                                + review));
    }

    private String rejectedReview() {
        var review = frozenReview();
        signAll(review);
        as(BOARD_SECRETARY).post(decision(forumTask(review, "icb-board")), """
                {"outcome":"rejected","meetingDate":"2024-10-31","reasons":"The costs are missing"}""");
        return review;
    }

    private void awaitAudit(String type) {
        await().untilAsserted(() -> assertThat(audit(SRO, "QUY")).contains("\"" + type + "\""));
    }
}
