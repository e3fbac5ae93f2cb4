package countersign.e2e;

import static org.awaitility.Awaitility.await;

import countersign.e2e.people.Actor;
import countersign.e2e.people.People;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A review as those who may see it find it. */
public record ReviewSeen(String id, People people) {
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("countersign.patience", 120));

    public JsonNode overview() {
        return owner().get("/api/review/reviews/" + id).expect(200);
    }

    public List<JsonNode> assessments() {
        return owner().items("/api/review/reviews/" + id + "/assessments?limit=200");
    }

    public List<JsonNode> decisions() {
        return owner().items("/api/signoff/reviews/" + id + "/decisions");
    }

    /** The slots of a revision's sheet. */
    public List<JsonNode> slots(int revision) {
        return owner().items("/api/signoff/reviews/" + id + "/sheets").stream()
                .filter(sheet -> sheet.path("revision").asInt() == revision)
                .flatMap(sheet -> sheet.path("slots").valueStream())
                .toList();
    }

    public long signed(int revision) {
        return slots(revision).stream()
                .filter(slot -> slot.path("state").asString().equals("signed"))
                .count();
    }

    /** Asks for the verification of each signature of a revision. */
    public boolean everySignatureIsValid(int revision) {
        return slots(revision).stream().allMatch(slot -> owner().get("/api/signoff/signatures/"
                        + slot.required("signatureId").asString() + "/verification")
                .expect(200)
                .path("valid")
                .asBoolean());
    }

    /** Waits until the region finds this kind of return. */
    public JsonNode awaitReturn(String kind) {
        return await(kind)
                .ignoreExceptionsMatching(_ -> true)
                .atMost(PATIENCE)
                .until(
                        () -> people.region().items("/api/review/returns?review=" + id).stream()
                                .filter(sent -> sent.path("kind").asString().equals(kind))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until the region finds this return in a state. */
    public void awaitReturnIn(String returnId, String state) {
        await(returnId).ignoreExceptionsMatching(_ -> true).atMost(PATIENCE).until(() -> people.region()
                .get("/api/review/returns/" + returnId)
                .expect(200)
                .path("state")
                .asString()
                .matches(state + "|delivered"));
    }

    public void awaitState(String state) {
        await(state)
                .ignoreExceptionsMatching(_ -> true)
                .atMost(PATIENCE)
                .until(() -> overview().path("state").asString().equals(state));
    }

    public void awaitPlan() {
        await("plan")
                .ignoreExceptionsMatching(_ -> true)
                .atMost(PATIENCE)
                .until(() -> owner().items("/api/actions/plans?review=" + id).size() == 1);
    }

    public List<String> actionsOfThePlan() {
        return owner().get("/api/actions/plans/" + id + "~plan")
                .expect(200)
                .path("actions")
                .valueStream()
                .map(action -> action.path("draftId").asString())
                .toList();
    }

    private Actor owner() {
        return people.reviewLead();
    }
}
