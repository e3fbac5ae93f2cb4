package countersign.e2e.people;

import static org.awaitility.Awaitility.await;

import countersign.e2e.suite.RunningSuite;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A provider's lead: moderates the teams' answers and answers for the provider as a whole. */
public final class ProviderLead extends Assessor {
    private final String organisation;

    ProviderLead(RunningSuite suite, String who, String organisation, Supplier<String> token) {
        super(suite, who, token);
        this.organisation = organisation;
    }

    public String organisation() {
        return organisation;
    }

    /** Says that the provider's policies never use a missed appointment as a reason for discharge. */
    public void confirmsThePolicy(String reviewId) {
        JsonNode work = awaitWork(Service.REVIEW, "policy-check", reviewId);
        post("/api/review/responses/" + work.required("target").asString() + "/submission", confirmation())
                .ok();
    }

    private static Map<String, Object> confirmation() {
        return Map.of(
                "answers",
                List.of(
                        Map.of("key", "neverUsesDnaAsReason", "answer", Map.of("value", "yes")),
                        Map.of("key", "evidence", "answer", "Did not attend policy, read in full"),
                        Map.of(
                                "key",
                                "comment",
                                "answer",
                                "Policy and procedure do not name a missed appointment as a reason.")));
    }

    public void completesTheProviderAssessment(String reviewId) {
        String assessment = reviewId + "~" + organisation;
        awaitWork(Service.REVIEW, "self-assessment", reviewId);
        answersEverything(assessment);
        submits(assessment);
    }

    public void accepts(String assessmentId) {
        moderates(assessmentId, Map.of("outcome", "accepted", "reasons", ""));
    }

    public void returns(String assessmentId, String reasons) {
        moderates(assessmentId, Map.of("outcome", "returned", "reasons", reasons));
    }

    private void moderates(String assessmentId, Map<String, String> moderation) {
        await("moderation of " + assessmentId)
                .ignoreExceptionsMatching(_ -> true)
                .atMost(PATIENCE)
                .until(() -> get("/api/review/responses/" + assessmentId)
                        .expect(200)
                        .at("/may/moderate")
                        .asBoolean());
        post("/api/review/responses/" + assessmentId + "/moderation", moderation)
                .ok();
    }
}
