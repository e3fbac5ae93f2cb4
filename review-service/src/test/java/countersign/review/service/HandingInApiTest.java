package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandingInApiTest extends ServiceTest {

    private static final Map<String, String> ACCEPTED = Map.of("outcome", "accepted");
    private static final Map<String, String> RETURNED = Map.of("outcome", "returned", "reasons", "Say more on 4.2.");

    private String review = "";
    private String id = "";
    private String rose = "";

    @BeforeEach
    void roseHasAnAssessment() {
        review = launchedReview();
        id = review + "~" + Cast.ROSE;
        rose = "/assessments/" + id;
    }

    private void submit() {
        Answers.fill(api.as(Cast.ROSE_LEAD), rose);
        api.as(Cast.ROSE_LEAD).once().post(rose + "/submission").is(200);
    }

    @Test
    void refusesAnIncompleteOneAndSaysWhatIsMissing() {
        api.as(Cast.ROSE_LEAD).put(rose + "/answers", Answers.all()).is(200);
        api.as(Cast.ROSE_LEAD)
                .reading(1)
                .put(rose + "/answers/4.2", Map.of("comment", "Unsure"))
                .is(200);

        Answer refused = api.as(Cast.ROSE_LEAD)
                .once()
                .post(rose + "/submission")
                .refuses(422, "assessment-incomplete")
                .naming("domains[4]");

        assertThat(refused.json().at("/missing")).hasSize(1);
        assertThat(refused.number("/missing/0/domain")).isEqualTo(4);
        assertThat(refused.text("/missing/0/questions/0")).isEqualTo("4.2");
    }

    @Test
    void isSubmittedOnceByTheTeamsLead() {
        Answers.fill(api.as(Cast.ROSE_LEAD), rose);
        String key = UUID.randomUUID().toString();

        api.as(Cast.ROSE_MEMBER).once().post(rose + "/submission").refuses(403, "not-the-lead");
        api.as(Cast.AWP_LEAD).once().post(rose + "/submission").refuses(403, "not-the-lead");
        api.as(Cast.LEAD).once().post(rose + "/submission").refuses(403, "not-the-lead");
        api.as(Cast.LINK_LEAD).once().post(rose + "/submission").refuses(404, "not-found");
        api.as(Cast.ROSE_LEAD).post(rose + "/submission").refuses(400, "idempotency-key-required");
        Answer first =
                api.as(Cast.ROSE_LEAD).keyed(key).post(rose + "/submission").is(200);
        Answer again =
                api.as(Cast.ROSE_LEAD).keyed(key).post(rose + "/submission").is(200);

        assertThat(first.text("/outcome")).isEqualTo("submitted");
        assertThat(again.json()).isEqualTo(first.json());
        api.as(Cast.ROSE_LEAD).once().post(rose + "/submission").refuses(409, "already-submitted");
        api.as(Cast.ROSE_LEAD)
                .reading(1)
                .put(rose + "/answers/1.1", Map.of("comment", "Too late"))
                .refuses(409, "already-submitted");
        assertThat(outbox("assessments", id)).hasSize(1);
    }

    @Test
    void opensTheWallStepByStep() {
        submit();
        api.as(Cast.AWP_LEAD).get(rose).is(200);
        api.as(Cast.LEAD).get(rose).refuses(403, "not-yet-visible");
        api.as(Cast.NORTH_LEAD).get(rose).refuses(403, "not-yet-visible");

        api.as(Cast.AWP_LEAD).once().post(rose + "/moderation", ACCEPTED).is(200);

        Answer owner = api.as(Cast.LEAD).get(rose).is(200);
        assertThat(owner.json().at("/answers")).hasSize(161);
        assertThat(owner.text("/state")).isEqualTo("accepted");
        assertThat(owner.json().at("/moderations")).isEmpty();
        api.as(Cast.NORTH_LEAD).get(rose).refuses(403, "not-yet-visible");
        for (Person stranger : List.of(Cast.BSW_LEAD, Cast.LINK_LEAD, Cast.REVIEWER)) {
            api.as(stranger).get(rose).refuses(404, "not-found");
        }
    }

    @Test
    void isReturnedWithReasonsAndSubmittedAgain() {
        submit();

        api.as(Cast.AWP_LEAD)
                .once()
                .post(rose + "/moderation", Map.of("outcome", "returned"))
                .refuses(422, "invalid-fields")
                .naming("reasons");
        api.as(Cast.AWP_LEAD).once().post(rose + "/moderation", RETURNED).is(200);

        Answer team = api.as(Cast.ROSE_LEAD).get(rose).is(200);
        assertThat(team.text("/state")).isEqualTo("issued");
        assertThat(team.text("/moderations/0/reasons")).isEqualTo("Say more on 4.2.");
        api.as(Cast.AWP_LEAD).get(rose).refuses(403, "not-yet-visible");
        api.as(Cast.ROSE_LEAD)
                .reading(1)
                .put(rose + "/answers/4.2", Map.of("rating", "yes-needs-improvement", "comment", "More."))
                .is(200);
        api.as(Cast.ROSE_LEAD).once().post(rose + "/submission").is(200);
        api.as(Cast.AWP_LEAD).once().post(rose + "/moderation", ACCEPTED).is(200);
        assertThat(api.as(Cast.AWP_LEAD).get(rose).texts("/moderations", "outcome"))
                .containsExactly("returned", "accepted");
        assertThat(api.as(Cast.LEAD).get("/reviews/" + review + "/timeline").texts("/items", "what"))
                .filteredOn(what -> what.contains("Bristol ROSE"))
                .containsExactly(
                        "Self-assessment of Bristol ROSE accepted",
                        "Self-assessment of Bristol ROSE submitted",
                        "Self-assessment of Bristol ROSE returned to its team",
                        "Self-assessment of Bristol ROSE submitted");
    }

    @Test
    void isModeratedByTheProvidersLeadOnly() {
        api.as(Cast.AWP_LEAD).once().post(rose + "/moderation", ACCEPTED).refuses(409, "not-submitted");
        submit();

        api.as(Cast.ROSE_LEAD).once().post(rose + "/moderation", ACCEPTED).refuses(403, "not-the-provider-lead");
        api.as(Cast.LEAD).once().post(rose + "/moderation", ACCEPTED).refuses(403, "not-the-provider-lead");
        api.as(Cast.SECSTEP_LEAD).once().post(rose + "/moderation", ACCEPTED).refuses(404, "not-found");
        api.as(Cast.AWP_LEAD).post(rose + "/moderation", ACCEPTED).refuses(400, "idempotency-key-required");
        api.as(Cast.AWP_LEAD)
                .once()
                .post(rose + "/moderation", Map.of("outcome", "perhaps"))
                .refuses(422, "invalid-fields")
                .naming("outcome");
        api.as(Cast.AWP_LEAD)
                .once()
                .post(rose + "/moderation", Map.of("outcome", "returned", "reasons", "Patient 9434765919"))
                .refuses(422, "patient-identifier")
                .naming("reasons");
        String key = UUID.randomUUID().toString();
        api.as(Cast.AWP_LEAD).keyed(key).post(rose + "/moderation", ACCEPTED).is(200);
        api.as(Cast.AWP_LEAD).keyed(key).post(rose + "/moderation", ACCEPTED).is(200);
        api.as(Cast.AWP_LEAD).keyed(key).post(rose + "/moderation", RETURNED).refuses(422, "idempotency-key-reused");
    }

    @Test
    void acceptsTheProvidersOwnByItsSubmission() {
        String awp = "/assessments/" + review + "~RVN";
        Answers.fill(api.as(Cast.AWP_LEAD), awp);
        api.as(Cast.ROSE_LEAD).once().post(awp + "/submission").refuses(403, "not-the-lead");

        assertThat(api.as(Cast.AWP_LEAD)
                        .once()
                        .post(awp + "/submission")
                        .is(200)
                        .text("/outcome"))
                .isEqualTo("accepted");

        assertThat(api.as(Cast.LEAD).get(awp).is(200).text("/level")).isEqualTo("provider");
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
                .put(rose + "/answers/1.1", Map.of("comment", "Half"))
                .is(200);

        assertThat(work("review.close-assessment", Map.of("assessmentId", id)))
                .containsEntry("closingOutcome", "not-returned");
        assertThat(work("review.close-assessment", Map.of("assessmentId", id)))
                .containsEntry("closingOutcome", "not-returned");

        api.as(Cast.ROSE_LEAD)
                .reading(1)
                .put(rose + "/answers/1.1", Map.of("comment", "More"))
                .refuses(409, "assessment-closed");
        api.as(Cast.ROSE_LEAD).once().post(rose + "/submission").refuses(409, "assessment-closed");
        api.as(Cast.ROSE_LEAD)
                .put(rose + "/domains/1/completed", Map.of("completed", true))
                .refuses(409, "assessment-closed");
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).is(200).text("/answers/0/comment"))
                .isEqualTo("Half");
        api.as(Cast.AWP_LEAD).get(rose).refuses(403, "not-yet-visible");
        api.as(Cast.LEAD).get(rose).refuses(403, "not-yet-visible");
        assertThat(outbox("assessments", id)).hasSize(1);
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
        hold(
                "review.await-assessment",
                Map.of("assessmentId", id, "assessmentsCloseAt", "2099-01-01T00:00:00.123456Z[GMT]"));
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).text("/dueAt")).isEqualTo("2099-01-01T00:00:00.123Z");
        database.getCollection("assessments")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("body.file.closesAt", new java.util.Date(0))));

        api.as(Cast.ROSE_LEAD)
                .reading(0)
                .put(rose + "/answers/1.1", Map.of("comment", "Late"))
                .refuses(409, "assessment-closed");
    }

    @Test
    void recordsAReminderOncePerJob() {
        EngineJob job = job("review.record-assessment-reminder", Map.of("assessmentId", id));
        work(job.type(), job);
        work(job.type(), job);
        work("review.record-assessment-reminder", Map.of("assessmentId", id));

        assertThat(api.as(Cast.ROSE_LEAD).get(rose).json().at("/reminders")).hasSize(2);
    }

    @Test
    void issuesEverythingOnceHoweverOftenTheJobComes() {
        api.as(Cast.ROSE_LEAD)
                .reading(0)
                .put(rose + "/answers/1.1", Map.of("comment", "Mine"))
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
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).text("/answers/0/comment")).isEqualTo("Mine");
    }

    @Test
    void listsStatesForTheOwnerAndForEachProviderItsOwn() {
        submit();
        String path = "/reviews/" + review + "/assessments";

        assertThat(api.as(Cast.LEAD).get(path).is(200).texts("/items", "state"))
                .containsExactlyInAnyOrder("issued", "issued", "submitted", "issued");
        assertThat(api.as(Cast.LINK_LEAD).get(path).is(200).texts("/items", "team"))
                .containsExactly(Cast.LINK);
        api.as(Cast.SERVICE).get(path).refuses(403, "owner-and-providers-only");
        api.as(Cast.BSW_LEAD).get(path).refuses(404, "not-found");
    }
}
