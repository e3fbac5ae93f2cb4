package countersign.e2e.people;

import countersign.e2e.suite.RunningSuite;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The secretary of a forum, who records what it decided. */
public final class Secretary extends Actor {
    private static final Set<String> NEED_REASONS = Set.of("returned", "escalated", "rejected");

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

    /** Puts the revision off to another meeting of the forum; answers the task that then waits. */
    public JsonNode defers(String reviewId, LocalDate nextMeeting) {
        Map<String, Object> decision = decision("deferred", "There was no time for it.");
        decision.put("nextMeetingDate", nextMeeting.toString());
        String put = awaitsTheDecision(reviewId);
        post("/api/signoff/tasks/" + put + "/decision", decision).expect(201);
        return get("/api/signoff/tasks/" + awaitsTheDecision(reviewId)).expect(200);
    }

    public JsonNode decidesOn(String taskId, String outcome, String words) {
        return post("/api/signoff/tasks/" + taskId + "/decision", decision(outcome, words))
                .expect(201);
    }

    /** What is sent: the words are feedback, or the condition of an approval, or the reasons where those are needed. */
    public static Map<String, Object> decision(String outcome, String words) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("outcome", outcome);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        decision.put("meetingDate", today.toString());
        if (outcome.equals("approved-with-conditions")) {
            String due = today.plusDays(60).toString();
            decision.put("conditions", List.of(Map.of("text", words, "owner", "Chief Finance Officer", "due", due)));
        } else {
            decision.put(NEED_REASONS.contains(outcome) ? "reasons" : "feedback", words);
        }
        return decision;
    }
}
