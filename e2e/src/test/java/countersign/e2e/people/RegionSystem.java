package countersign.e2e.people;

import countersign.e2e.suite.Answer;
import countersign.e2e.suite.RunningSuite;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The region's own system, which answers returns by naming the content it was sent. */
public final class RegionSystem extends Actor {
    RegionSystem(RunningSuite suite, Supplier<String> token) {
        super(suite, "nhse-south-west-system", token);
    }

    /** The return as the region reads it. */
    public JsonNode shown(String returnId) {
        return get("/api/review/returns/" + returnId).expect(200);
    }

    public Answer acknowledges(String returnId, String contentSha256) {
        return answers(returnId, "acknowledgement", Map.of("contentSha256", contentSha256));
    }

    public Answer accepts(String returnId, String contentSha256) {
        return answers(returnId, "acceptance", Map.of("contentSha256", contentSha256));
    }

    public Answer queries(String returnId, String contentSha256, String text) {
        return answers(returnId, "query", Map.of("contentSha256", contentSha256, "text", text));
    }

    private Answer answers(String returnId, String how, Map<String, String> body) {
        return post(path(returnId, how), body);
    }

    /** An answer under a key that may have been used before. */
    public Answer answers(String returnId, String how, String contentSha256, String key) {
        Map<String, String> body = Map.of("contentSha256", contentSha256, "text", "As sent.");
        return post(path(returnId, how), body, Map.of("Idempotency-Key", key));
    }

    private static String path(String returnId, String how) {
        return "/api/review/returns/" + returnId + "/" + how;
    }
}
