package countersign.e2e.check.effect;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** What a client was told had been done is done, in the words that the client was told. */
public final class NothingAcknowledgedIsLost implements Invariant {
    private static final Pattern PATH = Pattern.compile("/api/[a-z]+/([a-z-]+)(?:/([^/]+))?(?:/(.+))?");

    @Override
    public String promise() {
        return "nothing that was acknowledged is lost";
    }

    @Override
    public long looked(Evidence evidence) {
        return evidence.acknowledged().size();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        return evidence.acknowledged().stream()
                .filter(done -> !isThere(done, evidence))
                .map(done -> "acknowledged, but not there: " + done.path("path").asString() + " " + done.path("body"));
    }

    private static boolean isThere(JsonNode done, Evidence evidence) {
        var path = PATH.matcher(done.path("path").asString());
        if (!path.matches()) {
            return true;
        }
        JsonNode body = done.path("body");
        String id = path.group(2);
        String what = path.group(1) + (path.group(3) == null ? "" : "/" + path.group(3));
        return switch (what) {
            case "reviews" -> has(evidence, "review.reviews", body.path("id").asString(), _ -> true);
            case "reviews/launch" ->
                has(evidence, "review.reviews", id, is("body.state", "launched", "concluded", "closed"));
            case "reviews/thematic-review/handover" ->
                has(
                        evidence,
                        "review.revisions",
                        id + "~" + body.path("revision").asInt(),
                        is(
                                "body.freezing.contentSha256",
                                body.path("contentSha256").asString()));
            case "assessments/submission" ->
                has(
                        evidence,
                        "review.assessments",
                        id,
                        is("body.state", "submitted", "accepted").or(moderated()));
            case "assessments/moderation" -> has(evidence, "review.assessments", id, moderated());
            case "tasks/decision" ->
                has(
                        evidence,
                        "signoff.tasks",
                        id,
                        is("body.state.decision.outcome", body.path("outcome").asString()));
            case "tasks/signature" ->
                isSigned(evidence, body.path("statementSha256").asString());
            case "returns/acknowledgement" -> answered(evidence, id, "acknowledged");
            case "returns/query" -> answered(evidence, id, "queried");
            case "returns/acceptance" -> answered(evidence, id, "accepted");
            case "returns/acceptance-withdrawal" -> answered(evidence, id, "acceptance-withdrawn");
            case "returns/query-response" -> answered(evidence, id, "query-answered");
            default -> true;
        };
    }

    private static Predicate<Document> is(String field, String... values) {
        return document -> Stream.of(values).anyMatch(Bson.word(document, field)::equals);
    }

    private static Predicate<Document> moderated() {
        return document -> !Bson.list(document, "body.file.moderations").isEmpty();
    }

    private static boolean has(Evidence evidence, String collection, String id, Predicate<Document> state) {
        return evidence.all(collection).stream()
                        .filter(document -> Bson.id(document).equals(id))
                        .filter(state)
                        .count()
                == 1;
    }

    private static boolean isSigned(Evidence evidence, String statement) {
        return evidence.all("signoff.sheets").stream()
                        .flatMap(sheet -> Bson.list(sheet, "body.signatures").stream())
                        .filter(is("statementHash", statement))
                        .count()
                == 1;
    }

    private static boolean answered(Evidence evidence, String id, String what) {
        return has(evidence, "review.returns", id, sent -> Bson.list(sent, "body.events").stream()
                .anyMatch(is("what", what)));
    }
}
