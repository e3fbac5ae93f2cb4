package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.outbox.OutboxRelay;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of an assessment and of a policy check, with the service's own workers. */
class AssessmentProcessTest extends EngineTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    OutboxRelay relay;

    private void submit(Person lead, String assessment) {
        Answers.fill(api.as(lead), "/responses/" + assessment);
        api.as(lead).once().post("/responses/" + assessment + "/submission").is(200);
    }

    private void moderate(String assessment, Map<String, String> verdict) {
        api.as(Cast.AWP_LEAD)
                .once()
                .post("/responses/" + assessment + "/moderation", verdict)
                .is(200);
    }

    private void move(String review, String closesAt) {
        long version = api.as(Cast.LEAD).get("/reviews/" + review).version();
        api.as(Cast.LEAD)
                .reading(version)
                .put("/reviews/" + review + "/assessment-closing-date", Map.of("assessmentsCloseAt", closesAt))
                .is(200);
    }

    @Test
    void isSubmittedAndAccepted() {
        String review = launchedReview(30);
        String rose = review + "~" + Cast.ROSE;

        submit(Cast.ROSE_LEAD, rose);
        completes(rose, "await-assessment");
        isHeld("assessments", rose);
        moderate(rose, Map.of("outcome", "accepted"));

        completes(rose, "accepted");
        isAudited("review.launched", review);
        isAudited("assessment.submitted", rose);
        isAudited("assessment.accepted", rose);
    }

    @Test
    void isReturnedToTheTeamAndSubmittedAgain() {
        String rose = launchedReview(30) + "~" + Cast.ROSE;

        submit(Cast.ROSE_LEAD, rose);
        completes(rose, "await-assessment");
        isHeld("assessments", rose);
        moderate(rose, Map.of("outcome", "returned", "reasons", "Say more."));
        completes(rose, "await-moderation");
        isHeld("assessments", rose);
        api.as(Cast.ROSE_LEAD).once().post("/responses/" + rose + "/submission").is(200);
        await().until(() -> ENGINE.walked("assessmentId", rose).stream()
                        .filter("await-assessment"::equals)
                        .count()
                == 2);
        isHeld("assessments", rose);
        moderate(rose, Map.of("outcome", "accepted"));

        completes(rose, "accepted");
    }

    @Test
    void ofAProviderIsNotModerated() {
        String awp = launchedReview(30) + "~RVN";
        isHeld("assessments", awp);

        submit(Cast.AWP_LEAD, awp);

        completes(awp, "submitted");
        assertThat(api.as(Cast.LEAD).get("/responses/" + awp).is(200).text("/state"))
                .isEqualTo("accepted");
    }

    @Test
    void isRemindedAndClosedWhenItsDateHasCome() {
        String rose = launchedReview(30) + "~" + Cast.ROSE;

        ENGINE.timePasses(DAY.multipliedBy(8));
        completes(rose, "record-reminder");
        assertThat(api.as(Cast.ROSE_LEAD).get("/responses/" + rose).json().at("/citations/0/reminders"))
                .hasSize(1);
        ENGINE.timePasses(DAY.multipliedBy(23));

        completes(rose, "not-returned");
        becomes(rose, Cast.ROSE_LEAD, "not-returned");
        isAudited("assessment.closed", rose);
    }

    @Test
    void staysOpenWhenItsDateIsMoved() {
        String review = launchedReview(10);
        String rose = review + "~" + Cast.ROSE;
        long before = isHeld("assessments", rose);
        String later = ENGINE.now().plus(DAY.multipliedBy(60)).toString();

        move(review, later);
        completes(rose, "assessment-dates-moved");
        await().until(() -> isHeld("assessments", rose) != before);
        ENGINE.timePasses(DAY.multipliedBy(20));
        completes(rose, "record-reminder");

        assertThat(ENGINE.walked("assessmentId", rose)).doesNotContain("close-assessment");
        assertThat(api.as(Cast.ROSE_LEAD).get("/responses/" + rose).text("/citations/0/dueAt"))
                .isEqualTo(later);
        submit(Cast.ROSE_LEAD, rose);
        completes(rose, "await-assessment");
    }

    @Test
    void staysOpenWhenTheTimerFiresBeforeTheMovedDateArrives() {
        String review = launchedReview(10);
        String rose = review + "~" + Cast.ROSE;
        String later = ENGINE.now().plus(DAY.multipliedBy(60)).toString();

        closesWhileNothingLeavesTheOutboxes(rose, () -> move(review, later));

        await().until(() -> api.as(Cast.ROSE_LEAD)
                .get("/responses/" + rose)
                .text("/citations/0/dueAt")
                .equals(later));
        assertThat(ENGINE.walked("assessmentId", rose)).doesNotContain("not-returned");
        submit(Cast.ROSE_LEAD, rose);
        completes(rose, "await-assessment");
    }

    @Test
    void goesOnToModerationWhenItWasSubmittedInTheMomentOfClosing() {
        String rose = launchedReview(10) + "~" + Cast.ROSE;

        closesWhileNothingLeavesTheOutboxes(rose, () -> submit(Cast.ROSE_LEAD, rose));

        isHeld("assessments", rose);
        moderate(rose, Map.of("outcome", "accepted"));
        completes(rose, "accepted");
        assertThat(ENGINE.walked("assessmentId", rose)).doesNotContain("await-assessment", "not-returned");
    }

    /** The engine's timer is quicker than what was done just before. */
    private void closesWhileNothingLeavesTheOutboxes(String assessment, Runnable justBefore) {
        relay.stop();
        try {
            justBefore.run();
            ENGINE.timePasses(DAY.multipliedBy(11));
            completes(assessment, "close-assessment");
        } finally {
            relay.start();
        }
    }

    @Test
    void ofPoliciesIsRemindedAndConfirmed() {
        String check = launchedReview(30) + "~RVN~policy";
        isHeld("policy-checks", check);

        ENGINE.timePasses(DAY.multipliedBy(3));
        walks("policyCheckId", check, "record-policy-check-reminder");
        api.as(Cast.AWP_LEAD)
                .once()
                .post("/responses/" + check + "/submission", Answers.check("yes", "Access policy, section 5", ""))
                .is(200);

        walks("policyCheckId", check, "policy-check-confirmed");
        isAudited("policy.confirmed", check);
    }
}
