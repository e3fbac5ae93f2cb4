package countersign.e2e.people;

import countersign.e2e.suite.Answer;
import countersign.e2e.suite.RunningSuite;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The ICB's review lead: turns what the teams said into findings, actions and the return. */
public final class ReviewLead extends Actor {
    ReviewLead(RunningSuite suite, String who, Supplier<String> token) {
        super(suite, who, token);
    }

    public void awaitsTheThematicReview(String reviewId) {
        awaitWork(Service.REVIEW, "thematic-review", reviewId);
    }

    /** Writes everything that the facts hold, each part at the version that the part before left. */
    public void writesTheThematicReview(String reviewId, JsonNode facts) {
        String path = thematic(reviewId);
        String version = get(path).etag();
        for (JsonNode finding : facts.required("findings")) {
            version = saved(
                    put(path + "/findings/" + finding.required("domain").asInt(), without(finding, "domain"), version));
        }
        for (JsonNode action : facts.required("actions")) {
            version = saved(put(
                    path + "/actions/" + action.required("draftId").asString(), without(action, "draftId"), version));
        }
        saved(put(path + "/return", Map.of("answers", facts.required("returned")), version));
    }

    /** Adds one draft action to what is being reworked. */
    public void addsTheAction(String reviewId, String draftId, JsonNode action) {
        String path = thematic(reviewId);
        saved(put(
                path + "/actions/" + draftId,
                without(action, "draftId"),
                get(path).etag()));
    }

    /** Answers the region's query: {@code resubmit} or {@code rework}. */
    public void answersTheQuery(String reviewId, String outcome, String text) {
        String queried = awaitWork(Service.REVIEW, "query-response", reviewId)
                .required("target")
                .asString();
        post("/api/review/returns/" + queried + "/query-response", Map.of("text", text, "outcome", outcome))
                .ok();
    }

    /** Closes the plan's actions one after another. */
    public void closesEveryAction(String reviewId) {
        JsonNode plan = get("/api/actions/plans/" + reviewId + "~plan").expect(200);
        for (JsonNode action : plan.required("actions")) {
            String path = "/api/actions/actions/" + action.required("id").asString();
            post(
                            path + "/closure",
                            Map.of("evidence", "Done, and seen."),
                            Map.of("If-Match", get(path).etag()))
                    .expect(201);
        }
    }

    /** Freezes the next revision. */
    public JsonNode handsOver(String reviewId) {
        String path = thematic(reviewId);
        String version = get(path).etag();
        return post(path + "/handover", Map.of(), Map.of("If-Match", version)).expect(201);
    }

    private static String saved(Answer answer) {
        answer.ok();
        return answer.etag();
    }

    private static JsonNode without(JsonNode node, String field) {
        JsonNode copy = node.deepCopy();
        ((tools.jackson.databind.node.ObjectNode) copy).remove(field);
        return copy;
    }

    private static String thematic(String reviewId) {
        return "/api/review/reviews/" + reviewId + "/thematic-review";
    }
}
