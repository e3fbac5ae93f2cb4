package countersign.e2e.people;

import countersign.e2e.suite.Answer;
import countersign.e2e.suite.RunningSuite;
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
        saved(put(path + "/return", facts.required("returnFields"), version));
    }

    /** Freezes the next revision. */
    public JsonNode handsOver(String reviewId) {
        String path = thematic(reviewId);
        String version = get(path).etag();
        return post(path + "/handover", java.util.Map.of(), java.util.Map.of("If-Match", version))
                .expect(201);
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
