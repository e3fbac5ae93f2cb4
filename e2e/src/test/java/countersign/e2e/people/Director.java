package countersign.e2e.people;

import countersign.e2e.suite.Answer;
import countersign.e2e.suite.RunningSuite;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Somebody whose office signs. */
public final class Director extends Actor {
    private final Actor freshlySignedIn;

    Director(RunningSuite suite, String who, Supplier<String> token, Supplier<String> forSigning) {
        super(suite, who, token);
        this.freshlySignedIn = new Actor(suite, who, forSigning);
    }

    /** The same person with a login of just now, for one signature at a time. */
    public Actor withTheirPasswordGivenAgain() {
        return freshlySignedIn;
    }

    public String awaitsTheSignature(String reviewId) {
        return awaitWork(Service.SIGNOFF, "signature", reviewId)
                .required("target")
                .asString();
    }

    /** Reads what is to be signed, gives the password again and signs exactly that. */
    public JsonNode signs(String reviewId) {
        String task = awaitsTheSignature(reviewId);
        return signs(task, what(task)).expect(201);
    }

    /** Declines to sign, which stops the round. */
    public void declines(String reviewId, String reasons) {
        post("/api/signoff/tasks/" + awaitsTheSignature(reviewId) + "/decline", Map.of("reasons", reasons))
                .expect(201);
    }

    /** Says what follows from a colleague's decline: {@code ask-again} or {@code rework}. */
    public void considersTheDecline(String reviewId, String outcome, String reasons) {
        considers("decline-consideration", reviewId, outcome, reasons);
    }

    /** Says what follows from the Board's rejection: {@code rework} or {@code close}. */
    public void considersTheRejection(String reviewId, String outcome, String reasons) {
        considers("rejection-consideration", reviewId, outcome, reasons);
    }

    private void considers(String kind, String reviewId, String outcome, String reasons) {
        String task =
                awaitWork(Service.SIGNOFF, kind, reviewId).required("target").asString();
        post("/api/signoff/tasks/" + task + "/decision", Map.of("outcome", outcome, "reasons", reasons))
                .expect(201);
    }

    public Answer signs(String task, Map<String, Object> signature) {
        return freshlySignedIn.post("/api/signoff/tasks/" + task + "/signature", signature);
    }

    /** Tries to sign without having given the password again. */
    public Answer signsWithAnOrdinaryLogin(String task) {
        return post("/api/signoff/tasks/" + task + "/signature", what(task));
    }

    public Map<String, Object> what(String task) {
        JsonNode statement = get("/api/signoff/tasks/" + task + "/statement").expect(200);
        return Map.of(
                "contentSha256", statement.required("contentSha256").asString(),
                "documentSha256", statement.required("documentSha256").asString(),
                "intentVersion", statement.required("intent").required("version"),
                "declaredInterests", "");
    }
}
