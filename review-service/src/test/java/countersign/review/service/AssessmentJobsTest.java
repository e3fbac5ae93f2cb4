package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssessmentJobsTest extends ServiceTest {

    private static final Map<String, String> ACCEPTED = Map.of("outcome", "accepted");

    private String review = "";

    private String id = "";

    private String rose = "";

    @BeforeEach
    void roseHasAnAssessment() {
        review = launchedReview();
        id = review + "~" + Cast.ROSE;
        rose = "/responses/" + id;
    }

    private void submit() {
        Answers.fill(api.as(Cast.ROSE_LEAD), rose);
        api.as(Cast.ROSE_LEAD).once().post(rose + "/submission").is(200);
    }

    @Test
    void completesTheJobThatWaitsWithTheDecisionInOneWrite() {
        EngineJob first = hold("review.await-assessment", Map.of("assessmentId", id));
        EngineJob restored = hold("review.await-assessment", Map.of("assessmentId", id));
        submit();

        List<Document> out = outbox("assessments", id);
        assertThat(out)
                .extracting(message -> message.getString("type"))
                .containsExactly("engine.complete-job", "audit.record");
        assertThat(out.getFirst().get("payload", Document.class).getLong("jobKey"))
                .isEqualTo(restored.key())
                .isNotEqualTo(first.key());
    }

    @Test
    void completesAJobThatComesAfterTheDecisionAtOnce() {
        submit();
        EngineJob late = hold("review.await-assessment", Map.of("assessmentId", id));
        api.as(Cast.AWP_LEAD).once().post(rose + "/moderation", ACCEPTED).is(200);
        EngineJob later = hold("review.await-moderation", Map.of("assessmentId", id));

        List<Document> completions = outbox("assessments", id).stream()
                .filter(message -> message.getString("type").equals("engine.complete-job"))
                .map(message -> message.get("payload", Document.class))
                .toList();
        assertThat(completions)
                .extracting(payload -> payload.getLong("jobKey"))
                .containsExactly(late.key(), later.key());
        assertThat(completions.getLast().get("variables", Document.class))
                .containsEntry("moderationOutcome", "accepted");
    }

    @Test
    void forgetsAJobThatTheEngineTookBackAndKeepsANewerOne() {
        EngineJob first = hold("review.await-assessment", Map.of("assessmentId", id));
        EngineJob second = hold("review.await-assessment", Map.of("assessmentId", id));
        handler("review.await-assessment").withdrawn(first, "gone");
        submit();
        assertThat(outbox("assessments", id)
                        .getFirst()
                        .get("payload", Document.class)
                        .getLong("jobKey"))
                .isEqualTo(second.key());
    }

    @Test
    void closesWithoutASubmissionAndTakesNoMoreAnswers() {
        api.as(Cast.ROSE_LEAD)
                .reading(0)
                .put(rose + "/answers/1.1", Answers.rated("", "Half"))
                .is(200);

        assertThat(work("review.close-assessment", Map.of("assessmentId", id)))
                .containsEntry("closingOutcome", "not-returned");
        assertThat(work("review.close-assessment", Map.of("assessmentId", id)))
                .containsEntry("closingOutcome", "not-returned");

        api.as(Cast.ROSE_LEAD)
                .reading(1)
                .put(rose + "/answers/1.1", Answers.rated("", "More"))
                .refuses(409, "response-closed");
        api.as(Cast.ROSE_LEAD).once().post(rose + "/submission").refuses(409, "response-closed");
        api.as(Cast.ROSE_LEAD)
                .put(rose + "/sections/1/completed", Map.of("completed", true))
                .refuses(409, "response-closed");
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).is(200).text("/answers/0/answer/comment"))
                .isEqualTo("Half");
        api.as(Cast.AWP_LEAD).get(rose).refuses(403, "not-yet-visible");
        api.as(Cast.LEAD).get(rose).refuses(403, "not-yet-visible");
        assertThat(outbox("assessments", id)).hasSize(1);
    }

    @Test
    void staysOpenWhenTheTimerWasQuickerThanTheMovedDate() {
        Instant timer = TestReviews.inDays(30);
        Instant later = TestReviews.inDays(40);
        move(later).is(200);

        Map<String, Object> closing =
                work("review.close-assessment", Map.of("assessmentId", id, "assessmentsCloseAt", timer.toString()));

        assertThat(closing)
                .containsEntry("closingOutcome", "moved")
                .containsEntry("assessmentsCloseAt", later.toString());
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).text("/citations/0/dueAt")).isEqualTo(later.toString());
        submit();
    }

    /** One that is with its provider's lead may come back, and then closes on that day. */
    @Test
    void movesNoClosingDayOnceEverythingIsInOrHasClosed() {
        submit();
        api.as(Cast.LEAD).get("/reviews/" + review + "/responses").is(200).texts("/items", "id").stream()
                .filter(each -> !each.equals(id) && !each.endsWith("~policy"))
                .forEach(this::close);
        move(TestReviews.inDays(50)).is(200);
        api.as(Cast.AWP_LEAD).once().post(rose + "/moderation", ACCEPTED).is(200);

        move(TestReviews.inDays(60)).refuses(409, "assessments-closed");
        assertThat(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/progress")
                        .json()
                        .at("/may")
                        .toString())
                .doesNotContain("move-closing-date");
    }

    private void close(String assessment) {
        String due = api.as(Cast.LEAD).get("/reviews/" + review).text("/assessmentsCloseAt");
        assertThat(work("review.close-assessment", Map.of("assessmentId", assessment, "assessmentsCloseAt", due)))
                .containsEntry("closingOutcome", "not-returned");
    }

    private Answer move(Instant closesAt) {
        String path = "/reviews/" + review;
        return api.as(Cast.LEAD)
                .reading(api.as(Cast.LEAD).get(path).version())
                .put(path + "/assessment-closing-date", Map.of("assessmentsCloseAt", closesAt.toString()));
    }

    @Test
    void closesOnTheDateInForceWhateverTheClocksSay() {
        String inForce = api.as(Cast.ROSE_LEAD).get(rose).text("/citations/0/dueAt");

        assertThat(work("review.close-assessment", Map.of("assessmentId", id, "assessmentsCloseAt", inForce)))
                .containsEntry("closingOutcome", "not-returned");
    }

    @Test
    void losesNothingThatWasSubmittedInTheMomentOfClosing() {
        submit();

        assertThat(work("review.close-assessment", Map.of("assessmentId", id)))
                .containsEntry("closingOutcome", "submitted");
        assertThat(api.as(Cast.AWP_LEAD).get(rose).is(200).text("/state")).isEqualTo("submitted");
    }

    @Test
    void takesNoAnswerOnceItsDateHasPassedEvenBeforeTheTimer() {
        String due = api.as(Cast.ROSE_LEAD).get(rose).text("/citations/0/dueAt");
        hold(
                "review.await-assessment",
                Map.of("assessmentId", id, "assessmentsCloseAt", "2099-01-01T00:00:00.123456Z[GMT]"));
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).text("/citations/0/dueAt"))
                .as("whatever date the engine has")
                .isEqualTo(due);
        database.getCollection("assessments")
                .updateOne(
                        known(id),
                        new Document("$set", new Document("body.file.citations.0.closesAt", new java.util.Date(0))));

        api.as(Cast.ROSE_LEAD)
                .reading(0)
                .put(rose + "/answers/1.1", Answers.rated("", "Late"))
                .refuses(409, "response-closed");
    }

    @Test
    void recordsAReminderOncePerJob() {
        EngineJob job = job("review.record-assessment-reminder", Map.of("assessmentId", id));
        work(job.type(), job);
        work(job.type(), job);
        work("review.record-assessment-reminder", Map.of("assessmentId", id));

        assertThat(api.as(Cast.ROSE_LEAD).get(rose).json().at("/citations/0/reminders"))
                .hasSize(2);
    }

    @Test
    void issuesEverythingOnceHoweverOftenTheJobComes() {
        api.as(Cast.ROSE_LEAD)
                .reading(0)
                .put(rose + "/answers/1.1", Answers.rated("", "Mine"))
                .is(200);

        Map<String, Object> again = work("review.issue-assessments", Map.of("reviewId", review));

        assertThat(again.get("assessments"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder(
                        Map.of("id", id, "moderated", true),
                        Map.of("id", review + "~" + Cast.NORTH, "moderated", true),
                        Map.of("id", review + "~RVN", "moderated", false),
                        Map.of("id", review + "~" + Cast.LINK, "moderated", true));
        assertThat(again).containsEntry("policyChecks", List.of(review + "~RVN~policy"));
        assertThat(again).containsEntry("assessmentReminders", "R3/P7D");
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).text("/answers/0/answer/comment"))
                .isEqualTo("Mine");
    }
}
