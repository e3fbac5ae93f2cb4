package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.engine.EngineJob;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyCheckApiTest extends ServiceTest {

    private static final Map<String, Object> YES = Answers.check("yes", "Access policy 2.3, section 5", "");

    private String id = "";
    private String path = "";

    @BeforeEach
    void awpIsAsked() {
        id = launchedReview() + "~RVN~policy";
        path = "/responses/" + id;
    }

    @Test
    void isAnsweredOnceByTheProvidersLead() {
        EngineJob job = hold("review.await-policy-check", Map.of("policyCheckId", id));
        String key = UUID.randomUUID().toString();

        api.as(Cast.AWP_LEAD).keyed(key).post(path + "/submission", YES).is(200);
        api.as(Cast.AWP_LEAD).keyed(key).post(path + "/submission", YES).is(200);

        Answer check = api.as(Cast.LEAD).get(path).is(200);
        assertThat(check.text("/state")).isEqualTo("accepted");
        assertThat(check.text("/answers/0/answer/value")).isEqualTo("yes");
        assertThat(outbox("policy-checks", id)).hasSize(2);
        assertThat(outbox("policy-checks", id)
                        .getFirst()
                        .get("payload", Document.class)
                        .getLong("jobKey"))
                .isEqualTo(job.key());
        api.as(Cast.AWP_LEAD).once().post(path + "/submission", YES).refuses(409, "already-submitted");
        api.as(Cast.AWP_LEAD)
                .keyed(key)
                .post(path + "/submission", Answers.check("no", "None", "All"))
                .refuses(422, "idempotency-key-reused");
    }

    @Test
    void isDueAtTheEndOfTheDayOfItsMilestone() {
        Map<String, Object> terms = TestReviews.with(
                "milestones",
                List.of(Map.of("id", "policy-confirmation", "title", "To the region", "date", "2099-07-31")));
        String review = api.as(Cast.LEAD).once().post("/reviews", terms).is(201).text("/id");
        api.as(Cast.LEAD).once().post("/reviews/" + review + "/launch").is(200);
        work("review.issue-assessments", Map.of("reviewId", review));

        Answer check = api.as(Cast.AWP_LEAD)
                .get("/responses/" + review + "~RVN~policy")
                .is(200);
        assertThat(check.text("/citations/0/dueAt")).isEqualTo("2099-07-31T22:59:59.999Z");
    }

    @Test
    void knowsNoMilestoneButThoseOfTheRoute() {
        api.as(Cast.LEAD)
                .once()
                .post(
                        "/reviews",
                        TestReviews.with(
                                "milestones",
                                List.of(Map.of("id", "policy-check", "title", "To the region", "date", "2099-07-31"))))
                .refuses(422, "invalid-fields")
                .naming("milestones[0].id");
    }

    @Test
    void isListedForTheOwnerAndForItsProvider() {
        String review = id.substring(0, id.indexOf('~'));
        api.as(Cast.AWP_LEAD).once().post(path + "/submission", YES).is(200);

        assertThat(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/responses")
                        .is(200)
                        .texts("/items", "id"))
                .contains(id);
        assertThat(api.as(Cast.AWP_LEAD)
                        .get("/reviews/" + review + "/responses")
                        .is(200)
                        .texts("/items", "organisation"))
                .containsOnly("RVN");
        assertThat(api.as(Cast.SECSTEP_LEAD)
                        .get("/reviews/" + review + "/responses")
                        .is(200)
                        .texts("/items", "organisation"))
                .doesNotContain("RVN");
    }

    @Test
    void needsEvidenceAndForANoAComment() {
        Api lead = api.as(Cast.AWP_LEAD);
        lead.once()
                .post(path + "/submission", Map.of())
                .refuses(422, "response-incomplete")
                .naming("neverUsesDnaAsReason")
                .naming("evidence");
        lead.once()
                .post(path + "/submission", Answers.check("no", "Policy 2", ""))
                .refuses(422, "response-incomplete")
                .naming("comment");
        lead.once()
                .post(path + "/submission", Answers.check("perhaps", "NHS no 943 476 5919", ""))
                .refuses(422, "patient-identifier")
                .naming("answers[0].answer")
                .naming("answers[1].answer");
        lead.post(path + "/submission", YES).refuses(400, "idempotency-key-required");
        assertThat(lead.get(path).json().at("/answers")).isEmpty();
    }

    @Test
    void mayBeSavedBeforeItIsSubmittedAndWhatIsSubmittedReplacesIt() {
        Api lead = api.as(Cast.AWP_LEAD);
        lead.put(path + "/answers", Answers.check("no", "Policy 1", "We change it"))
                .is(200);
        lead.once().post(path + "/submission", YES).refuses(409, "stale-version");
        api.as(Cast.LEAD).get(path).refuses(403, "not-yet-visible");
        lead.once().post(path + "/submission").is(200);

        assertThat(api.as(Cast.LEAD).get(path).is(200).text("/answers/0/answer/value"))
                .isEqualTo("no");
        Answer lines = api.as(Cast.LEAD)
                .get("/reviews/" + id.substring(0, id.indexOf('~')) + "/responses")
                .is(200);
        assertThat(lines.json().at("/items").toString()).contains("No, or not in every policy");
    }

    @Test
    void isForTheProviderAndTheOwnerOnly() {
        api.as(Cast.ROSE_LEAD).once().post(path + "/submission", YES).refuses(403, "not-the-lead");
        api.as(Cast.LEAD).once().post(path + "/submission", YES).refuses(403, "not-the-lead");
        api.as(Cast.SECSTEP_LEAD).once().post(path + "/submission", YES).refuses(404, "not-found");
        api.as(Cast.BSW_LEAD).get(path).refuses(404, "not-found");
        api.as(Cast.REVIEWER).get(path).refuses(404, "not-found");
        api.as(Cast.AWP_LEAD).get("/responses/nothing").refuses(404, "not-found");
        assertThat(api.as(Cast.AWP_LEAD)
                        .get(path)
                        .is(200)
                        .json()
                        .at("/may/submit")
                        .asBoolean())
                .isTrue();
        api.as(Cast.LEAD).get(path).refuses(403, "not-yet-visible");
    }

    @Test
    void completesAJobThatComesAfterTheAnswerAtOnce() {
        api.as(Cast.AWP_LEAD).once().post(path + "/submission", YES).is(200);

        EngineJob late = hold("review.await-policy-check", Map.of("policyCheckId", id));

        assertThat(outbox("policy-checks", id)
                        .getFirst()
                        .get("payload", Document.class)
                        .getLong("jobKey"))
                .isEqualTo(late.key());
    }

    @Test
    void recordsAReminderOncePerJobUntilItIsAnswered() {
        EngineJob job = job("review.record-policy-check-reminder", Map.of("policyCheckId", id));
        work(job.type(), job);
        work(job.type(), job);
        assertThat(api.as(Cast.AWP_LEAD).get(path).json().at("/citations/0/reminders"))
                .hasSize(1);

        api.as(Cast.AWP_LEAD).once().post(path + "/submission", YES).is(200);
        work("review.record-policy-check-reminder", Map.of("policyCheckId", id));
        assertThat(api.as(Cast.AWP_LEAD).get(path).json().at("/citations/0/reminders"))
                .hasSize(1);
    }

    @Test
    void forgetsAJobThatTheEngineTookBack() {
        EngineJob job = hold("review.await-policy-check", Map.of("policyCheckId", id));
        handler("review.await-policy-check").withdrawn(job, "gone");

        api.as(Cast.AWP_LEAD).once().post(path + "/submission", YES).is(200);

        assertThat(outbox("policy-checks", id))
                .extracting(message -> message.getString("type"))
                .containsExactly("audit.record");
    }
}
