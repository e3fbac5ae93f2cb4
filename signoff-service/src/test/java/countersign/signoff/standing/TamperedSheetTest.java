package countersign.signoff.standing;

import static countersign.signoff.testing.Person.BOARD_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import countersign.platform.testing.TestTokens;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import countersign.signoff.testing.SignoffTest;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A complete sheet, changed behind the service's back in each of its fields, is no complete sheet any more. */
class TamperedSheetTest extends SignoffTest {

    /** What nobody signs and nothing depends on: the rest is about the sheet's looks and its requests. */
    private static final Set<String> HARMLESS = Set.of("title", "authors", "openedByJob", "openedAt");

    private static final Set<String> HARMLESS_OF_A_SIGNATURE = Set.of("request");

    @Autowired
    private MongoDatabase database;

    @Test
    void isNotCompleteInAnyWay() {
        var review = frozenReview();
        signAll(review);
        Document good = stored(review);
        damages().forEach((what, damage) -> {
            Document tampered = Document.parse(good.toJson());
            damage.accept(tampered.get("body", Document.class));
            database.getCollection("sheets").replaceOne(new Document("_id", good.get("_id")), tampered);
            assertThat(completeSheet(review).path("stands").asBoolean())
                    .as(what)
                    .isFalse();
        });
        database.getCollection("sheets").replaceOne(new Document("_id", good.get("_id")), good);
        assertThat(completeSheet(review).path("stands").asBoolean()).isTrue();
    }

    @Test
    void isTriedInEachOfItsFields() {
        var tried = damages().keySet();
        names(SignOffSheet.class, HARMLESS).forEach(field -> assertThat(tried).anyMatch(it -> it.startsWith(field)));
        names(Signature.class, HARMLESS_OF_A_SIGNATURE)
                .forEach(field -> assertThat(tried).anyMatch(it -> it.startsWith("signature " + field)));
    }

    @Test
    void isDecidedByNoBoardAndSaidToTheOperator() {
        var review = frozenReview();
        signAll(review);
        var task = forumTask(review, "icb-board");
        Document good = stored(review);
        Document tampered = Document.parse(good.toJson());
        tampered.get("body", Document.class)
                .getList("signatures", Document.class)
                .removeLast();
        database.getCollection("sheets").replaceOne(new Document("_id", good.get("_id")), tampered);
        var approve = "{\"outcome\":\"approved\",\"meetingDate\":\"2025-01-16\"}";
        var path = API + "/tasks/" + task + "/decision";
        problem(as(BOARD_SECRETARY).post(path, approve), 409, "requirement-missing");
        var operator = TestTokens.token().sub("operator").roles("administrator");
        assertThat(as(operator).get(API + "/stuck-work?limit=200").body())
                .contains("\"decision:" + task + "\"")
                .contains("Revision 1 is not signed by");

        database.getCollection("sheets").replaceOne(new Document("_id", good.get("_id")), good);
        assertThat(as(BOARD_SECRETARY).post(path, approve).status()).isEqualTo(201);
        assertThat(as(operator).get(API + "/stuck-work?limit=200").body()).doesNotContain("\"decision:" + task + "\"");
    }

    private static Map<String, Consumer<Document>> damages() {
        return Map.ofEntries(
                Map.entry("review", body -> body.put("review", "rev-another")),
                Map.entry("icb", body -> body.put("icb", "QOX")),
                Map.entry("revision", body -> body.put("revision", 2)),
                Map.entry("content", body -> body.put("content", "0".repeat(64))),
                Map.entry("document", body -> body.put("document", "0".repeat(64))),
                Map.entry("intentVersion", body -> body.put("intentVersion", 2)),
                Map.entry("slots dropped", body -> drop(body, "slots")),
                Map.entry("slots and signatures dropped", body -> {
                    drop(body, "slots");
                    drop(body, "signatures");
                }),
                Map.entry("signatures removed", body -> drop(body, "signatures")),
                Map.entry("signatures doubled", body -> twice(body)),
                Map.entry("declines", body -> body.put("declines", List.of(decline(body)))),
                Map.entry("supersededAt", body -> body.put("supersededAt", new Date())),
                Map.entry(
                        "signature slot",
                        of(first ->
                                first.put("slot", new Document("office", "ICB_SRO").append("organisation", "QOX")))),
                Map.entry("signature person", of(first -> first.put("person", "somebody-else"))),
                Map.entry("signature name", of(first -> first.put("name", "Somebody Else"))),
                Map.entry("signature statement", of(first -> first.put("statement", "e30="))),
                Map.entry("signature statement that is no Base64", of(first -> first.put("statement", "%"))),
                Map.entry("signature statementHash", of(first -> first.put("statementHash", "0".repeat(64)))),
                Map.entry("signature jws", of(first -> first.put("jws", "a..b"))),
                Map.entry("signature kid", of(first -> first.put("kid", "another"))),
                Map.entry("signature signedAt", of(first -> first.put("signedAt", new Date(0)))));
    }

    private static Consumer<Document> of(Consumer<Document> change) {
        return body -> change.accept(body.getList("signatures", Document.class).getFirst());
    }

    private static void drop(Document body, String list) {
        var left = new ArrayList<>(body.getList(list, Document.class));
        left.removeFirst();
        body.put(list, left);
    }

    private static void twice(Document body) {
        var doubled = new ArrayList<>(body.getList("signatures", Document.class));
        doubled.add(doubled.getFirst());
        body.put("signatures", doubled);
    }

    private static Document decline(Document body) {
        Document signature = body.getList("signatures", Document.class).getFirst();
        return new Document("slot", signature.get("slot"))
                .append("person", "somebody")
                .append("name", "Somebody")
                .append("reasons", "No")
                .append("at", new Date())
                .append("request", signature.get("request"));
    }

    private static Stream<String> names(Class<?> type, Set<String> harmless) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !harmless.contains(name));
    }

    private Document stored(String review) {
        return database.getCollection("sheets")
                .find(new Document("_id", review + "~1"))
                .first();
    }

    private JsonNode completeSheet(String review) {
        return as(TestTokens.token().sub("review-service").roles("service"))
                .get(API + "/reviews/" + review + "/revisions/1/standing")
                .json()
                .path("requirements")
                .valueStream()
                .filter(each -> each.path("requirement").asString().equals("complete-sheet"))
                .findFirst()
                .orElseThrow();
    }
}
