package countersign.e2e.people;

import countersign.e2e.suite.RunningSuite;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The secretary of a forum, who records what it decided. */
public final class Secretary extends Actor {
    private final String stage;

    Secretary(RunningSuite suite, String who, String stage, Supplier<String> token) {
        super(suite, who, token);
        this.stage = stage;
    }

    public String stage() {
        return stage;
    }

    public String awaitsTheDecision(String reviewId) {
        return awaitWork(Service.SIGNOFF, "forum-decision", reviewId)
                .required("target")
                .asString();
    }

    /** Records the outcome on the forum's open task for this review. */
    public JsonNode decides(String reviewId, String outcome, String words) {
        return decidesOn(awaitsTheDecision(reviewId), outcome, words);
    }

    public JsonNode decidesOn(String taskId, String outcome, String words) {
        return post("/api/signoff/tasks/" + taskId + "/decision", decision(outcome, words))
                .expect(201);
    }

    /** What is sent: the words are feedback, or the reasons where something is sent back. */
    public static Map<String, Object> decision(String outcome, String words) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("outcome", outcome);
        decision.put("meetingDate", LocalDate.now(ZoneId.of("Europe/London")).toString());
        decision.put(outcome.equals("returned") ? "reasons" : "feedback", words);
        return decision;
    }
}
