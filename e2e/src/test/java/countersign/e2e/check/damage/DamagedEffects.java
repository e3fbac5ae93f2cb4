package countersign.e2e.check.damage;

import static countersign.e2e.check.damage.Damage.event;
import static countersign.e2e.check.damage.Damage.last;
import static countersign.e2e.check.damage.Damage.set;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.effect.ActionsAreInThePlanOnce;
import countersign.e2e.check.effect.AnswersAreSavedOnce;
import countersign.e2e.check.effect.DecisionsAreMadeOnce;
import countersign.e2e.check.effect.DeliveriesArriveUnderOneId;
import countersign.e2e.check.effect.EveryCollectionIsKnown;
import countersign.e2e.check.effect.NothingAcknowledgedIsLost;
import countersign.e2e.check.effect.ReturnsHaveWhatTheyRequire;
import countersign.e2e.check.effect.SignaturesStand;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Citations;
import countersign.e2e.check.evidence.Evidence;
import countersign.local.receiver.ReceivedCall;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Damage to what was done; needs a review that has arrived. */
final class DamagedEffects {
    private static final Invariant DECIDED = new DecisionsAreMadeOnce();
    private static final Invariant SIGNED = new SignaturesStand();
    private static final Invariant ANSWERED = new AnswersAreSavedOnce();
    private static final Invariant PLANNED = new ActionsAreInThePlanOnce();
    private static final Invariant DELIVERED = new DeliveriesArriveUnderOneId();
    private static final Invariant REQUIRED = new ReturnsHaveWhatTheyRequire();
    private static final Invariant KEPT = new NothingAcknowledgedIsLost();
    private static final Invariant DECLARED = new EveryCollectionIsKnown();
    private static final String TASKS = "signoff.tasks";

    private DamagedEffects() {}

    static List<Damage> all() {
        return List.of(
                new Damage("the engine never heard of a decision", DECIDED, DamagedEffects::untold),
                new Damage("the engine went on twice", DECIDED, it -> event(it, job(decided(it)), "COMPLETED")),
                new Damage("a stage was decided twice", DECIDED, DamagedEffects::decidedTwice),
                new Damage("a process was never started", DECIDED, DamagedEffects::neverStarted),
                new Damage("a signed statement was changed", SIGNED, it -> set(signature(it), "statement", "e30=")),
                new Damage("a place was signed twice", SIGNED, it -> sign(it, signature(it), signature(it))),
                new Damage("the signatures of a sheet are lost", SIGNED, DamagedEffects::sign),
                new Damage("an earlier answer is lost", ANSWERED, DamagedEffects::skipped),
                new Damage("a region's answer counts twice", ANSWERED, DamagedEffects::answeredTwice),
                new Damage("an action is lost", PLANNED, it -> it.all("actions.actions")
                        .removeLast()),
                new Damage("a webhook never arrived", DELIVERED, DamagedEffects::unheardOf),
                new Damage("a webhook came again under another id", DELIVERED, DamagedEffects::renamed),
                new Damage("a return went without a signature", REQUIRED, DamagedEffects::unsigned),
                new Damage("a return went with a place dropped from its sheet", REQUIRED, DamagedEffects::placeDropped),
                new Damage("a return went without the Board's approval", REQUIRED, DamagedEffects::unapproved),
                new Damage(
                        "a return went with another content",
                        REQUIRED,
                        it -> set(returned(it), "body.file.contentSha256", "0".repeat(64))),
                new Damage("a return was signed after it went", REQUIRED, DamagedEffects::signedLate),
                new Damage("an acknowledged decision is another one", KEPT, DamagedEffects::otherwise),
                new Damage("an acknowledged answer is an older one", KEPT, DamagedEffects::answeredBefore),
                new Damage(
                        "an acknowledged change of a draft is lost",
                        KEPT,
                        it -> acknowledge(it, "PUT", "/api/review/reviews/rev-unheard/thematic-review/findings/3")),
                new Damage(
                        "acknowledged participants are older ones",
                        KEPT,
                        it -> acknowledge(
                                it, "PUT", assessment(it) + "/participants", Map.of("participantsVersion", 999))),
                new Damage(
                        "a domain acknowledged as completed is not",
                        KEPT,
                        it -> acknowledge(
                                it,
                                "PUT",
                                assessment(it) + "/sections/99/completed",
                                Map.of("section", 99, "completed", true))),
                new Damage("an acknowledged policy check is not confirmed", KEPT, DamagedEffects::unconfirmed),
                new Damage(
                        "something was acknowledged of which nobody knows what it is",
                        KEPT,
                        it -> acknowledge(it, "POST", "/api/review/unheard/of/it")),
                new Damage("something is kept where nobody looks", DECLARED, it -> it.stored()
                        .put("review.unheard", List.of(new Document("_id", "one")))));
    }

    private static String assessment(Evidence evidence) {
        return "/api/review/responses/"
                + Bson.id(evidence.all("review.assessments").getFirst());
    }

    private static void acknowledge(Evidence evidence, String method, String path) {
        acknowledge(evidence, method, path, Map.of());
    }

    private static void acknowledge(Evidence evidence, String method, String path, Map<String, Object> body) {
        evidence.acknowledged()
                .add(JsonMapper.shared()
                        .valueToTree(Map.of(
                                "method",
                                method,
                                "path",
                                path,
                                "asked",
                                Map.of("Idempotency-Key", "unheard"),
                                "headers",
                                Map.of(),
                                "body",
                                body)));
    }

    private static void unconfirmed(Evidence evidence) {
        String check = Bson.id(evidence.all("review.policy-checks").getFirst());
        acknowledge(evidence, "POST", "/api/review/responses/" + check + "/submission");
    }

    private static void answeredBefore(Evidence evidence) {
        String path = evidence.acknowledged().stream()
                .map(done -> done.path("path").asString())
                .filter(done -> done.matches(".*/responses/[^/]+/answers.*"))
                .findFirst()
                .orElseThrow();
        Document assessment = evidence.all("review.assessments").stream()
                .filter(document -> Citations.isKnownAs(document, path.split("/")[4]))
                .findFirst()
                .orElseThrow();
        Document answers = (Document) Bson.at(assessment, "body.sheet.answers").orElseThrow();
        answers.values().forEach(answer -> set((Document) answer, "version", 0L));
    }

    private static Document decided(Evidence evidence) {
        return last(evidence, TASKS, "body.state.state", "decided");
    }

    private static long job(Document task) {
        return Long.parseLong(Bson.id(task));
    }

    private static void untold(Evidence evidence) {
        long job = job(decided(evidence));
        evidence.engine()
                .removeIf(event -> event.path("key").asLong() == job
                        && event.path("intent").asString().equals("COMPLETED"));
    }

    private static void decidedTwice(Evidence evidence) {
        Document again = new Document(decided(evidence));
        again.put("_id", Bson.id(last(evidence, TASKS, "body.state.state", "signed")));
        evidence.all(TASKS).add(again);
    }

    private static void neverStarted(Evidence evidence) {
        evidence.engine().removeIf(event -> event.path("valueType").asString().startsWith("MESSAGE_START"));
    }

    private static Document signature(Evidence evidence) {
        return Bson.list(sheet(evidence), "body.signatures").getFirst();
    }

    private static Document sheet(Evidence evidence) {
        return evidence.all("signoff.sheets").stream()
                .filter(sheet -> !Bson.list(sheet, "body.signatures").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void sign(Evidence evidence, Document... signatures) {
        set(sheet(evidence), "body.signatures", List.of(signatures));
    }

    private static Document answer(Evidence evidence) {
        Document accepted = last(evidence, "review.assessments", "body.state", "accepted");
        Document answers = (Document) Bson.at(accepted, "body.sheet.answers").orElseThrow();
        return (Document) answers.values().iterator().next();
    }

    private static void skipped(Evidence evidence) {
        Document answer = answer(evidence);
        set(answer, "version", Bson.number(answer, "version") + 2);
    }

    private static void answeredTwice(Evidence evidence) {
        Document sent = evidence.all("review.returns").stream()
                .filter(each -> Bson.list(each, "body.events").stream()
                        .anyMatch(event -> Bson.text(event, "what").equals("acknowledged")))
                .findFirst()
                .orElseThrow();
        List<Document> events = new ArrayList<>(Bson.list(sent, "body.events"));
        events.addAll(events);
        set(sent, "body.events", events);
    }

    /** However often it came. */
    private static void unheardOf(Evidence evidence) {
        String delivered = Bson.id(last(evidence, "review.deliveries", "body.progress.state", "delivered"));
        evidence.received().removeIf(call -> delivered.equals(call.headers().get("webhook-id")));
    }

    private static void renamed(Evidence evidence) {
        ReceivedCall call = evidence.received().getLast();
        var headers = new TreeMap<>(call.headers());
        headers.put("webhook-id", "another");
        evidence.received().add(new ReceivedCall(call.receivedAt(), call.path(), headers, call.body()));
    }

    private static Document returned(Evidence evidence) {
        return last(evidence, "review.returns", "body.file.kind", "REVIEW_OUTCOME");
    }

    private static Document returnedSheet(Evidence evidence) {
        Document file = (Document) Bson.at(returned(evidence), "body.file").orElseThrow();
        return last(evidence, "signoff.sheets", "_id", Bson.text(file, "review") + "~" + Bson.text(file, "revision"));
    }

    private static void unsigned(Evidence evidence) {
        Document sheet = returnedSheet(evidence);
        set(
                sheet,
                "body.signatures",
                Bson.list(sheet, "body.signatures").stream().skip(1).toList());
    }

    private static void placeDropped(Evidence evidence) {
        Document sheet = returnedSheet(evidence);
        set(sheet, "body.slots", Bson.list(sheet, "body.slots").stream().skip(1).toList());
        unsigned(evidence);
    }

    private static void unapproved(Evidence evidence) {
        evidence.all(TASKS).stream()
                .filter(task -> Bson.text(task, "body.state.decision.outcome").startsWith("APPROVED"))
                .forEach(task -> set(task, "body.state.decision.outcome", "DEFERRED"));
    }

    private static void signedLate(Evidence evidence) {
        set(Bson.list(returnedSheet(evidence), "body.signatures").getFirst(), "signedAt", new Date(Long.MAX_VALUE));
    }

    private static void otherwise(Evidence evidence) {
        String path = evidence.acknowledged().stream()
                .map(done -> done.path("path").asString())
                .filter(done -> done.endsWith("/decision"))
                .findFirst()
                .orElseThrow();
        set(last(evidence, TASKS, "_id", path.split("/")[4]), "body.state.decision.outcome", "NOTED");
    }
}
