package countersign.e2e;

import static org.awaitility.Awaitility.await;

import countersign.e2e.people.Actor;
import countersign.e2e.people.People;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A review as those who may see it find it. */
public record ReviewSeen(String id, People people) {
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("countersign.patience", 120));

    public JsonNode overview() {
        return owner().get("/api/review/reviews/" + id).expect(200);
    }

    public List<JsonNode> assessments() {
        return owner().items("/api/review/reviews/" + id + "/responses").stream()
                .filter(response -> response.path("use").asString().equals("self-assessment"))
                .toList();
    }

    public List<JsonNode> decisions() {
        return owner().items("/api/signoff/reviews/" + id + "/decisions");
    }

    /** The sign-off sheet of a revision. */
    public JsonNode sheet(int revision) {
        return owner().items("/api/signoff/reviews/" + id + "/sheets").stream()
                .filter(sheet -> sheet.path("revision").asInt() == revision)
                .findFirst()
                .orElseThrow();
    }

    /** The slots of a revision's sheet. */
    public List<JsonNode> slots(int revision) {
        return sheet(revision).path("slots").valueStream().toList();
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
        return awaitReturn(kind, sent -> true);
    }

    /** Waits until the region finds a return of this kind in this state. */
    public JsonNode awaitReturn(String kind, String state) {
        return awaitReturn(kind, sent -> sent.path("state").asString().equals(state));
    }

    private JsonNode awaitReturn(String kind, Predicate<JsonNode> wanted) {
        return await(kind)
                .ignoreExceptionsMatching(_ -> true)
                .atMost(PATIENCE)
                .until(
                        () -> people.region().items("/api/review/returns?review=" + id).stream()
                                .filter(sent -> sent.path("kind").asString().equals(kind))
                                .filter(wanted)
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
