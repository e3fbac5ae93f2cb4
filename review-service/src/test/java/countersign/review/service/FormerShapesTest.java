package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was stored before responses belonged to forms is read, answered on and submitted like anything else. */
class FormerShapesTest extends ServiceTest {

    private static final Date THEN = Date.from(Instant.parse("2026-11-01T09:00:00Z"));

    private String review = "";

    @BeforeEach
    void aReviewIsLaunched() {
        review = launchedReview();
    }

    private static Document act() {
        return new Document(
                Map.of("by", Cast.AWP_LEAD.sub(), "name", Cast.AWP_LEAD.name(), "organisation", "RVN", "at", THEN));
    }

    /** Rewrites what was issued as it would have been stored. */
    private void store(String collection, String id, Document body) {
        Document stored = database.getCollection(collection).findOneAndDelete(known(collection, id));
        database.getCollection(collection)
                .insertOne(new Document("_id", id)
                        .append("version", stored.get("version"))
                        .append("body", body));
    }

    private Document file(String collection, String id) {
        Document stored = database.getCollection(collection).find(known(id)).first();
        Document file = new Document(stored.getEmbedded(List.of("body", "file"), Document.class));
        Document citation = file.getList("citations", Document.class).getFirst();
        citation.remove("citedAt");
        List.of("use", "form", "series", "citations").forEach(file::remove);
        file.putAll(citation);
        return file;
    }

    private void formerAssessment(String id) {
        Document file = file("assessments", id);
        file.append("instrument", new Document(Map.of("id", "maturity-index", "version", 1)));
        Document answers = new Document(
                        "1%2E1",
                        new Document(Map.of("rating", "no-action-in-hand", "comment", "From May.", "version", 2L))
                                .append("saved", act()))
                .append("1%2E2", new Document(Map.of("comment", "Unsure", "version", 1L)).append("saved", act()));
        store(
                "assessments",
                id,
                new Document("state", "issued")
                        .append("file", file)
                        .append(
                                "sheet",
                                new Document("answers", answers)
                                        .append("completedDomains", List.of(3))
                                        .append("participants", List.of())
                                        .append("participantsVersion", 0L)));
        database.getCollection("answer-history")
                .insertOne(new Document("_id", id + "~1.1~1")
                        .append("assessment", id)
                        .append("question", "1.1")
                        .append("version", 1L)
                        .append(
                                "answer",
                                new Document(Map.of("rating", "yes-working-well", "comment", "", "version", 1L))
                                        .append("saved", act())));
    }

    @Test
    void anAssessmentGoesOnWithItsAnswersVersionsAndHistory() {
        String id = review + "~" + Cast.ROSE;
        formerAssessment(id);
        Api lead = api.as(Cast.ROSE_LEAD);
        String path = "/responses/" + id;

        Answer read = lead.get(path).is(200);
        assertThat(read.text("/answers/0/answer/value")).isEqualTo("no-action-in-hand");
        assertThat(read.text("/answers/0/answer/comment")).isEqualTo("From May.");
        assertThat(read.text("/answers/1/answer/comment")).isEqualTo("Unsure");
        assertThat(read.number("/sections/0/answered")).isEqualTo(1);
        assertThat(read.json().at("/sections/2/completed").asBoolean()).isTrue();
        assertThat(api.as(Cast.AWP_LEAD)
                        .get("/reviews/" + review + "/responses")
                        .texts("/items", "id"))
                .contains(id);
        assertThat(lead.get("/work?limit=200").texts("/items", "id")).contains("self-assessment~" + id);

        lead.reading(1)
                .put(path + "/answers/1.1", Answers.rated("yes-working-well", ""))
                .refuses(409, "stale-version");
        lead.reading(2)
                .put(path + "/answers/1.1", Answers.rated("yes-working-well", "Since May."))
                .is(200);
        lead.put(path + "/sections/3/completed", Map.of("completed", false)).is(200);

        Answer after = lead.get(path).is(200);
        assertThat(after.number("/answers/0/version")).isEqualTo(3);
        assertThat(after.text("/answers/1/answer/comment")).isEqualTo("Unsure");
        assertThat(after.json().at("/sections/2/completed").asBoolean()).isFalse();
        Answer history = lead.get(path + "/answers/1.1/history").is(200);
        assertThat(history.text("/items/0/answer/comment")).isEqualTo("From May.");
        assertThat(history.text("/items/1/answer/value")).isEqualTo("yes-working-well");
    }

    @Test
    void aPolicyCheckThatWasAskedIsAnsweredAndOneThatWasConfirmedSaysWhat() {
        String id = review + "~RVN~policy";
        Document file = file("policy-checks", id);
        file.remove("subject");
        file.remove("moderated");
        file.remove("waitsSince");
        file.append("provider", "RVN").append("providerName", "Avon and Wiltshire Mental Health Partnership");
        store("policy-checks", id, new Document("state", "open").append("file", file));
        Api lead = api.as(Cast.AWP_LEAD);

        assertThat(lead.get("/work?limit=200").texts("/items", "id")).contains("policy-check~" + id);
        assertThat(lead.get("/responses/" + id).is(200).text("/state")).isEqualTo("issued");

        Document confirmation = new Document(Map.of(
                "neverUsesDnaAsReason", false, "evidence", "Access policy", "comment", "We change it", "act", act()));
        store(
                "policy-checks",
                id,
                new Document("state", "confirmed").append("file", file).append("confirmation", confirmation));

        Answer read = api.as(Cast.LEAD).get("/responses/" + id).is(200);
        assertThat(read.text("/state")).isEqualTo("accepted");
        assertThat(read.text("/answers/0/answer/value")).isEqualTo("no");
        assertThat(read.text("/answers/1/answer")).isEqualTo("Access policy");
        assertThat(read.text("/submission/by")).isEqualTo(Cast.AWP_LEAD.name());
        assertThat(lead.get("/work?limit=200").texts("/items", "id")).doesNotContain("policy-check~" + id);
        lead.once().post("/responses/" + id + "/submission").refuses(409, "already-submitted");
    }

    @Test
    void aReturnKeepsWhatWasWrittenAndIsHandedOver() {
        hold("review.await-thematic-review", Map.of("reviewId", review));
        Thematic thematic = new Thematic(api, review).written();
        Document stored = database.getCollection("revisions")
                .find(new Document("_id", review + "~1"))
                .first();
        Document body = stored.get("body", Document.class);
        Document fields = new Document(Map.of(
                "icbName",
                "BNSSG ICB",
                "assured",
                false,
                "barriers",
                List.of("Capacity"),
                "provisions",
                new Document(Map.of("dnaReasonForDischarge", true)),
                "enclosures",
                List.of(new Document("title", "Main findings")
                        .append("rows", List.of(new Document(Map.of("area", "A", "improvement", "B")))))));
        body.get("material", Document.class).remove("returned");
        body.get("material", Document.class).append("returnFields", fields);
        store("revisions", review + "~1", body);

        Answer read = thematic.read();
        assertThat(read.text("/returned/answers/assured/value")).isEqualTo("no");
        assertThat(read.text("/returned/answers/barriers/0/text")).isEqualTo("Capacity");
        assertThat(read.text("/returned/answers/enclosed/0/table")).isEqualTo("Main findings");
        assertThat(read.json()
                        .at("/returned/answers")
                        .path("provisions.dnaReasonForDischarge")
                        .path("value")
                        .asString())
                .isEqualTo("yes");
        thematic.handOver().refuses(422, "not-complete").naming("return.sro");
        thematic.written().handOver().is(201);
    }

    @Test
    void refusesWhatALaterVersionHasStored() {
        String id = review + "~" + Cast.ROSE;
        database.getCollection("assessments").updateOne(known(id), new Document("$set", new Document("shape", 99)));

        api.as(Cast.ROSE_LEAD).get("/responses/" + id).is(500);
        api.as(Cast.ROSE_LEAD)
                .reading(0)
                .put("/responses/" + id + "/answers/1.1", Answers.rated("yes-working-well", ""))
                .is(500);
        database.getCollection("assessments").updateOne(known(id), new Document("$set", new Document("shape", 3)));
        assertThat(api.as(Cast.ROSE_LEAD).get("/responses/" + id).json().at("/answers"))
                .isEmpty();
    }
}
